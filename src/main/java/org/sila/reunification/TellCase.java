package org.sila.reunification;

import java.util.List;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseStatus;
import org.sila.cases.CaseView;
import org.sila.cases.ChangeCase;
import org.sila.cases.Fate;
import org.sila.cases.Whereabouts;
import org.sila.person.DetentionEvent;
import org.sila.reports.FamilyState;
import org.sila.sources.DetaineeRecords;
import org.springframework.stereotype.Service;

/** What the steps of a reunification mean for the case, and for what its families see. */
@Service
class TellCase {

    private final CaseFiles cases;
    private final ChangeCase changeCase;
    private final DetaineeRecords records;

    TellCase(CaseFiles cases, ChangeCase changeCase, DetaineeRecords records) {
        this.cases = cases;
        this.changeCase = changeCase;
        this.records = records;
    }

    /** The conversation was held: now, and not before, fate is written down and the family's page may change. */
    void familyInformed(Reunification told) {
        CaseView before = cases.view(told.caseId()).orElseThrow();
        changeCase.establish(told.caseId(), fate(told), whereabouts(told, before.whereabouts()), "");
        if (before.status() == CaseStatus.VERIFYING) {
            changeCase.moveTo(told.caseId(), CaseStatus.RESOLVED, "", null);
        }
        changeCase.showFamily(told.caseId(), FamilyState.CASEWORKER_WILL_CONTACT);
    }

    void closed(Reunification ended, Outcome outcome) {
        CaseView before = cases.view(ended.caseId()).orElseThrow();
        switch (outcome) {
            case REUNITED, IN_CONTACT, MESSAGE_DELIVERED, DEATH_NOTIFIED -> {
                if (before.status().next().contains(CaseStatus.CLOSED)) {
                    changeCase.moveTo(ended.caseId(), CaseStatus.CLOSED, "", null);
                }
                changeCase.showFamily(ended.caseId(), FamilyState.CLOSED);
            }
            case REUNITED_ELSEWHERE -> {
                if (before.status().next().contains(CaseStatus.RESOLVED)) {
                    changeCase.moveTo(ended.caseId(), CaseStatus.RESOLVED, "", null);
                }
                changeCase.moveTo(ended.caseId(), CaseStatus.CLOSED, "", null);
                changeCase.showFamily(ended.caseId(), FamilyState.CLOSED);
            }
            case DECLINED, FAILED, MATCH_TAKEN_BACK -> {
                // The search is not over for the family; the case stays as it is until somebody decides.
            }
        }
    }

    void reopened(Reunification again, String reason) {
        CaseView before = cases.view(again.caseId()).orElseThrow();
        if (before.status() == CaseStatus.CLOSED) {
            changeCase.moveTo(again.caseId(), CaseStatus.OPEN, reason, null);
            changeCase.moveTo(again.caseId(), CaseStatus.VERIFYING, reason, null);
            changeCase.showFamily(again.caseId(), FamilyState.CASEWORKER_WILL_CONTACT);
        }
    }

    private static Fate fate(Reunification told) {
        return told.kind() == Kind.ALIVE ? Fate.ALIVE_CONFIRMED : Fate.DEATH_DOCUMENTED;
    }

    private Whereabouts whereabouts(Reunification told, Whereabouts before) {
        if (told.kind() == Kind.DEATH) {
            return before;
        }
        if (told.wishes() != Wishes.FULL_CONTACT) {
            return Whereabouts.WITHHELD;
        }
        DetentionEvent event =
                records.views(List.of(told.recordId())).get(0).circumstances().event();
        if (event.isRelease()) {
            return Whereabouts.RELEASED_ELSEWHERE;
        }
        return event == DetentionEvent.HOSPITALISED ? Whereabouts.HOSPITAL : before;
    }
}
