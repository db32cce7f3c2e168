package org.sila.matching;

import java.util.EnumSet;
import java.util.Set;

/** Where a proposed match stands (vocabulary "match state"), and which states may follow. */
public enum MatchState {
    SUGGESTED,
    IN_REVIEW,
    SECOND_REVIEW,
    CONFIRMED,
    REJECTED,
    SUPERSEDED,
    WITHDRAWN,
    REOPENED;

    /** The states that may follow, whoever sets them. */
    Set<MatchState> next() {
        return switch (this) {
            case SUGGESTED, IN_REVIEW, REOPENED ->
                EnumSet.of(IN_REVIEW, SECOND_REVIEW, REJECTED, SUPERSEDED, WITHDRAWN);
            case SECOND_REVIEW -> EnumSet.of(CONFIRMED, REOPENED, REJECTED, SUPERSEDED, WITHDRAWN);
            case CONFIRMED, REJECTED, SUPERSEDED -> EnumSet.of(REOPENED);
            case WITHDRAWN -> EnumSet.of(SUGGESTED, REOPENED);
        };
    }

    /** True where a caseworker may accept or reject it. */
    public boolean isReviewable() {
        return this == SUGGESTED || this == IN_REVIEW || this == REOPENED;
    }
}
