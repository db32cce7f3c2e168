package org.sila.search.index;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.sila.facilities.FacilitiesNamedAnew;
import org.sila.gazetteer.PlacesNamedAnew;
import org.sila.reports.ReportChanged;
import org.sila.reports.ReportWithdrawn;
import org.sila.reports.ReportsSubmitted;
import org.sila.sources.RecordsErased;
import org.sila.sources.RecordsStored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps what is searched up to date after every change. */
@Component
class KeepSearchIndex {

    private static final int AT_ONCE = 500;

    private final FillSearchIndex fill;
    private final JdbcClient jdbc;

    KeepSearchIndex(FillSearchIndex fill, JdbcClient jdbc) {
        this.fill = fill;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(RecordsStored stored) {
        fill.records(stored.recordIds());
    }

    /** What is empty now is found by nothing. */
    @ApplicationModuleListener
    void on(RecordsErased erased) {
        fill.records(erased.recordIds());
    }

    @ApplicationModuleListener
    void on(ReportsSubmitted submitted) {
        fill.reports(submitted.reportIds());
    }

    @ApplicationModuleListener
    void on(ReportChanged changed) {
        fill.reports(List.of(changed.reportId()));
    }

    @ApplicationModuleListener
    void on(ReportWithdrawn withdrawn) {
        fill.forgetReports(List.of(withdrawn.reportId()));
    }

    /** Whoever was in a place that turned out to be another is found under that one. */
    @ApplicationModuleListener
    void on(FacilitiesNamedAnew changed) {
        inParts(
                "select id from detainee_record where facility = any(:written) and facility <> ''",
                changed.written(),
                fill::records);
        inParts("""
                select id from report where facility = any(:written) and facility <> ''
                union select report_id from report_facility where facility = any(:written)
                """, changed.written(), fill::reports);
    }

    /** So is whoever is from a place that means another one now. */
    @ApplicationModuleListener
    void on(PlacesNamedAnew changed) {
        inParts("select id from detainee_record where place = any(:written)", changed.written(), fill::records);
        inParts(
                "select id from report where place = any(:written) and withdrawn_at is null",
                changed.written(),
                fill::reports);
    }

    private void inParts(String ids, List<String> written, Consumer<List<UUID>> write) {
        List<UUID> all = jdbc.sql(ids)
                .param("written", written.toArray(String[]::new))
                .query(UUID.class)
                .list();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            write.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }
}
