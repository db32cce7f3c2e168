package org.sila.search.index;

import java.util.List;
import org.sila.reports.ReportWithdrawn;
import org.sila.reports.ReportsSubmitted;
import org.sila.sources.RecordsStored;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps what is searched up to date after every change. */
@Component
class KeepSearchIndex {

    private final FillSearchIndex fill;

    KeepSearchIndex(FillSearchIndex fill) {
        this.fill = fill;
    }

    @ApplicationModuleListener
    void on(RecordsStored stored) {
        fill.records(stored.recordIds());
    }

    @ApplicationModuleListener
    void on(ReportsSubmitted submitted) {
        fill.reports(submitted.reportIds());
    }

    @ApplicationModuleListener
    void on(ReportWithdrawn withdrawn) {
        fill.forgetReports(List.of(withdrawn.reportId()));
    }
}
