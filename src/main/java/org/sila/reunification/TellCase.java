package org.sila.reunification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseNotes;
import org.sila.cases.CaseStatus;
import org.sila.cases.CaseView;
import org.sila.cases.ChangeCase;
import org.sila.cases.Fate;
import org.sila.cases.Whereabouts;
import org.sila.matching.DecideMatch;
import org.sila.person.DetentionEvent;
import org.sila.reports.FamilyState;
import org.sila.sources.DetaineeRecords;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** What the steps of a reunification mean for the case, and for what its families see. */
@Service
class TellCase {

    private final CaseFiles cases;
    private final ChangeCase changeCase;
    private final CaseNotes notes;
    private final DecideMatch decideMatch;
    private final DetaineeRecords records;
    private final ReunificationRepository reunifications;
    private final Told told;
    private final MessageSource messages;

    TellCase(
            CaseFiles cases,
            ChangeCase changeCase,
            CaseNotes notes,
            DecideMatch decideMatch,
            DetaineeRecords records,
            ReunificationRepository reunifications,
            Told told,
            MessageSource messages) {
        this.cases = cases;
        this.changeCase = changeCase;
        this.notes = notes;
        this.decideMatch = decideMatch;
        this.records = records;
        this.reunifications = reunifications;
        this.told = told;
        this.messages = messages;
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
            case DECLINED_BY_PERSON, DECLINED_BY_FAMILY, FAILED, WRONG_PERSON, MATCH_TAKEN_BACK -> {
                // The search is not over for the family; the case stays as it is until somebody decides.
            }
        }
    }

    /**
     * The confirmation did not hold. Where the family was told of it, what was established is unknown again, and their
     * page says that they will be contacted: by those who tell them of the mistake. Unless they were told by another
     * reunification that holds.
     */
    void takenBack(Reunification ended, String reason) {
        if (told.of(ended.view()) && !holdsOtherwise(ended)) {
            changeCase.establish(ended.caseId(), Fate.UNKNOWN, Whereabouts.UNKNOWN, reason);
            changeCase.showFamily(ended.caseId(), FamilyState.CASEWORKER_WILL_CONTACT);
        }
    }

    /** The family was told of the mistake: their page says that the search goes on. */
    void mistakeTold(UUID caseId) {
        CaseView now = cases.view(caseId).orElseThrow();
        now.status().shownAs().ifPresent(state -> changeCase.showFamily(caseId, state));
    }

    /**
     * The people found one another: what else is proposed for them is closed, and every case that loses a proposal so
     * carries a note of it for its caseworker.
     */
    void settled(Reunification ended) {
        String note = messages.getMessage("reunification.note.elsewhere", null, LocaleContextHolder.getLocale());
        decideMatch.settle(ended.matchId(), note).forEach(caseId -> notes.leave(caseId, note));
    }

    /** The closing was taken back, and with it what {@link #settled} closed. */
    void unsettled(Reunification again, Instant closedAt) {
        decideMatch.takeUpAgain(again.matchId(), closedAt);
    }

    private boolean holdsOtherwise(Reunification ended) {
        return reunifications.findByCaseIdIn(List.of(ended.caseId())).stream()
                .map(Reunification::view)
                .filter(other -> !other.id().equals(ended.id()))
                .filter(other -> other.outcome() == null || !other.outcome().isOfTheWrongPerson())
                .anyMatch(told::of);
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
