package org.sila.matching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseView;
import org.sila.notify.NoticeKind;
import org.sila.notify.Notices;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Tells those who work on a case what others decided about its matches. */
@Service
class TellOfDecisions {

    private final MatchRepository matches;
    private final CaseFiles cases;
    private final Notices notices;

    TellOfDecisions(MatchRepository matches, CaseFiles cases, Notices notices) {
        this.matches = matches;
        this.cases = cases;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(MatchConfirmed confirmed) {
        matches.findById(confirmed.matchId())
                .map(match -> match.view().acceptedBy())
                .ifPresent(by -> tell(by, NoticeKind.CONFIRMED, confirmed.matchId(), confirmed.caseId()));
    }

    @ApplicationModuleListener
    void on(MatchSentBack sentBack) {
        tell(sentBack.acceptedBy(), NoticeKind.SENT_BACK, sentBack.matchId(), sentBack.caseId());
    }

    @ApplicationModuleListener
    void on(MatchReopened reopened) {
        UUID caseworker =
                cases.view(reopened.caseId()).map(CaseView::caseworkerId).orElse(null);
        tell(caseworker, NoticeKind.REOPENED, reopened.matchId(), reopened.caseId());
    }

    private void tell(@Nullable UUID staffId, NoticeKind kind, UUID matchId, UUID caseId) {
        cases.view(caseId).ifPresent(view -> notices.tell(staffId, kind, matchId, view.number()));
    }
}
