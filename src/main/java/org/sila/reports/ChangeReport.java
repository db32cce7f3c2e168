package org.sila.reports;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a family changes on its own report after it was sent. What is the same as before changes nothing. */
@Service
@Transactional
public class ChangeReport {

    private final Reports reports;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeReport(Reports reports, JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.reports = reports;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Each consent that is another now is written down with its moment, and counts from then on. */
    void consents(UUID reportId, Consents consents) {
        Report report = open(reportId);
        Map<String, Boolean> now = purposes(consents);
        Map<String, Boolean> before = purposes(report.view().consents());
        now.entrySet().removeIf(purpose -> purpose.getValue().equals(before.get(purpose.getKey())));
        if (now.isEmpty()) {
            return;
        }
        Instant at = clock.instant();
        now.forEach((purpose, given) -> jdbc.sql(
                        "insert into consent_change (id, report_id, purpose, given, changed_at) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), reportId, purpose, given, Timestamp.from(at))
                .update());
        report.allow(consents);
        Map<String, String> changed = new LinkedHashMap<>();
        now.forEach((purpose, given) -> changed.put(purpose, given ? "given" : "withdrawn"));
        audit.record(ReportActions.CONSENTS_CHANGED, "report", reportId, changed);
        tell(reportId);
    }

    /** How to reach the enquirer from now on; what was there before is not kept. */
    void contact(UUID reportId, Enquirer enquirer) {
        Report report = open(reportId);
        if (!report.view().enquirer().equals(enquirer)) {
            report.isReachedBy(enquirer);
            audit.record(ReportActions.CONTACT_CHANGED, "report", reportId, Map.of());
            tell(reportId);
        }
    }

    /** All places of detention that the family knows of, in order, in place of those it told before. */
    public void heardOf(UUID reportId, List<HeardOf> places) {
        Report report = open(reportId);
        if (!report.view().heardOf().equals(places)) {
            report.heardOf(places);
            events.publishEvent(new ReportChanged(reportId));
        }
    }

    /** @throws NotFound where the report was withdrawn meanwhile, perhaps on another telephone */
    @Transactional(readOnly = true)
    public void requireOpen(UUID reportId) {
        open(reportId);
    }

    /** Whoever searches with it, and whoever works on its case. */
    private void tell(UUID reportId) {
        events.publishEvent(new ReportChanged(reportId));
        events.publishEvent(new ReportAddedTo(reportId));
    }

    private Report open(UUID reportId) {
        return reports.findById(reportId)
                .filter(report -> !report.isWithdrawn())
                .orElseThrow(NotFound::new);
    }

    private static Map<String, Boolean> purposes(Consents consents) {
        Map<String, Boolean> purposes = new LinkedHashMap<>();
        purposes.put("SEARCH", consents.search());
        purposes.put("SHARE", consents.share());
        purposes.put("SURVIVORS", consents.survivors());
        purposes.put("PUBLISH", consents.publish());
        return purposes;
    }
}
