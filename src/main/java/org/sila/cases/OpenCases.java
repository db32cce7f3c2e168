package org.sila.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sila.reports.ReportsSubmitted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Opens a case for every report that has none: whether two reports seek the same person is for a caseworker to say. */
@Service
class OpenCases {

    private final Cases cases;
    private final CaseReports caseReports;
    private final FollowAge followAge;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpenCases(
            Cases cases, CaseReports caseReports, FollowAge followAge, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.caseReports = caseReports;
        this.followAge = followAge;
        this.events = events;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ReportsSubmitted submitted) {
        Instant now = clock.instant();
        List<UUID> reportIds = caseReports.withoutCase(submitted.reportIds());
        List<SoughtCase> opened = cases.saveAll(
                reportIds.stream().map(reportId -> SoughtCase.open(now)).toList());
        cases.flush();
        for (int i = 0; i < opened.size(); i++) {
            caseReports.add(reportIds.get(i), opened.get(i).id(), now);
        }
        if (!opened.isEmpty()) {
            List<UUID> caseIds = opened.stream().map(SoughtCase::id).toList();
            followAge.atOpening(caseIds);
            events.publishEvent(new CasesChanged(caseIds));
        }
    }
}
