package org.sila.matching;

import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseStatus;
import org.sila.web.DomainError;

/** What happened to one side of a match while it was proposed, so that nothing is left to decide there. */
enum Obstacle {
    /** Its case is part of another one now, which has a match of its own with the record. */
    CASE_JOINED,
    /** Every family of the case withdrew. */
    CASE_WITHDRAWN,
    /** The family whose report was compared withdrew; others still seek the person. */
    REPORT_WITHDRAWN,
    /** The list that the record is of was recalled as a whole. */
    SOURCE_RECALLED,
    /** The engine took it back: the record or what the report says no longer holds. */
    TAKEN_BACK;

    /** Null where nothing stands in the way. */
    static @Nullable Obstacle of(MatchState state, CaseStatus status, boolean reportWithdrawn, boolean recalled) {
        if (status == CaseStatus.JOINED) {
            return CASE_JOINED;
        }
        if (status == CaseStatus.WITHDRAWN) {
            return CASE_WITHDRAWN;
        }
        if (recalled) {
            return SOURCE_RECALLED;
        }
        if (state == MatchState.WITHDRAWN) {
            return TAKEN_BACK;
        }
        return reportWithdrawn ? REPORT_WITHDRAWN : null;
    }

    /** Whether a decision that was taken before may still be taken back: of a recalled list only what was confirmed. */
    boolean letsReopen(MatchState state) {
        return switch (this) {
            case CASE_WITHDRAWN, REPORT_WITHDRAWN -> true;
            case SOURCE_RECALLED -> state == MatchState.CONFIRMED;
            case CASE_JOINED, TAKEN_BACK -> false;
        };
    }

    /** Message key of what happened and what to do. */
    public String says() {
        return "matching.obstacle." + name();
    }

    DomainError refusal() {
        return new DomainError(says());
    }
}
