package org.sila.matching.models;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pair of which two models say different things. It carries no name: whoever may, follows its link.
 *
 * @param matchId the match; null where nobody proposed it yet
 * @param state of the match, by its stable name; null where nobody proposed it yet
 * @param moved how far apart the two probabilities are
 */
record MovedPair(
        UUID caseId,
        UUID recordId,
        long caseNumber,
        @Nullable UUID matchId,
        @Nullable String state,
        double inUse,
        Band inUseBand,
        double shadow,
        Band shadowBand,
        double moved) {

    /** Whole percents that never claim certainty. */
    public long percent(double probability) {
        return Math.min(99, Math.round(100 * probability));
    }
}
