package org.sila.cases.joins;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.cases.JoinCases;
import org.sila.web.Conflict;
import org.sila.web.DomainError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person says to a suggestion: the same person, or not. Both can be undone: by separating, or by joining by hand. */
@Service
class DecideJoin {

    static final AuditAction DISMISSED = new AuditAction("case-join-dismissed");

    private final JoinSuggestions suggestions;
    private final JoinCases joinCases;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    DecideJoin(
            JoinSuggestions suggestions,
            JoinCases joinCases,
            CurrentStaff currentStaff,
            AuditTrail audit,
            Clock clock) {
        this.suggestions = suggestions;
        this.joinCases = joinCases;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Joins the newer case into the older, or the older into the newer where only that can be.
     *
     * @return the case that has the reports now
     * @throws Conflict where it was decided already
     * @throws DomainError where neither can be joined now, or nobody said why
     */
    @Transactional
    public UUID join(UUID suggestionId, String reason) {
        currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        JoinSuggestion suggestion = suggestions.find(suggestionId).orElseThrow(DecideJoin::decidedAlready);
        if (reason.isEmpty()) {
            throw new DomainError("cases.error.reason-needed");
        }
        joinCases.join(suggestion.joining().caseId(), suggestion.into().caseId(), reason);
        return suggestion.into().caseId();
    }

    /**
     * Notes that the two are not one person, so that it is not suggested again unless something new is known.
     *
     * @throws Conflict where it was decided already
     */
    @Transactional
    public void dismiss(UUID suggestionId) {
        UUID by = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR).id();
        JoinSuggestion suggestion = suggestions.find(suggestionId).orElseThrow(DecideJoin::decidedAlready);
        if (!suggestions.dismiss(suggestionId, by, clock.instant())) {
            throw decidedAlready();
        }
        audit.record(
                DISMISSED,
                "case",
                suggestion.one().caseId(),
                Map.of("to", suggestion.two().caseId().toString()));
        audit.record(
                DISMISSED,
                "case",
                suggestion.two().caseId(),
                Map.of("to", suggestion.one().caseId().toString()));
    }

    private static Conflict decidedAlready() {
        return new Conflict("cases.joins.error.decided");
    }
}
