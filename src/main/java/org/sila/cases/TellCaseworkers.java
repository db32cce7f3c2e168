package org.sila.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.notify.NoticeKind;
import org.sila.notify.Notices;
import org.sila.reports.ReportAddedTo;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Tells those who work on a case what it asks of them. */
@Service
class TellCaseworkers {

    private final CaseFiles cases;
    private final Notices notices;

    TellCaseworkers(CaseFiles cases, Notices notices) {
        this.cases = cases;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(ReportAddedTo added) {
        cases.caseOf(added.reportId())
                .flatMap(cases::view)
                .ifPresent(
                        view -> notices.tell(view.caseworkerId(), NoticeKind.FAMILY_WROTE, view.id(), view.number()));
    }

    /** @param assignee null where it is the caseworker's, who finds it with their case */
    void ofTask(UUID caseId, @Nullable UUID assignee) {
        if (assignee != null) {
            cases.view(caseId).ifPresent(view -> notices.tell(assignee, NoticeKind.TASK_GIVEN, caseId, view.number()));
        }
    }

    void ofCase(UUID caseId, UUID caseworker) {
        cases.view(caseId).ifPresent(view -> notices.tell(caseworker, NoticeKind.CASE_GIVEN, caseId, view.number()));
    }
}
