package org.sila.cases;

import java.util.List;
import java.util.UUID;
import org.sila.reports.ReportDirectory;
import org.sila.reports.ReportView;
import org.sila.reports.ReportWithdrawn;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Ends a case once every report in it is withdrawn; while one family still asks, the search goes on. */
@Service
class WithdrawCases {

    private final CaseFiles cases;
    private final ChangeCase changeCase;
    private final ReportDirectory reports;

    WithdrawCases(CaseFiles cases, ChangeCase changeCase, ReportDirectory reports) {
        this.cases = cases;
        this.changeCase = changeCase;
        this.reports = reports;
    }

    @ApplicationModuleListener
    void on(ReportWithdrawn withdrawn) {
        cases.caseOf(withdrawn.reportId())
                .flatMap(cases::view)
                .filter(view -> view.status().next().contains(CaseStatus.WITHDRAWN))
                .filter(view -> areAllWithdrawn(view.reportIds()))
                .ifPresent(view -> changeCase.moveTo(view.id(), CaseStatus.WITHDRAWN, "", null));
    }

    private boolean areAllWithdrawn(List<UUID> reportIds) {
        return reports.views(reportIds).stream().allMatch(ReportView::isWithdrawn);
    }
}
