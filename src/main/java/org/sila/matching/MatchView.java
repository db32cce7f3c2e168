package org.sila.matching;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A match as other modules know it.
 *
 * @param probability 0 to 1, that record and person sought are one
 * @param acceptedBy the staff account that accepted it; null where nobody did, or it was taken back
 * @param decidedBy the staff account that confirmed or rejected it; null where nobody did
 */
public record MatchView(
        UUID id,
        UUID caseId,
        UUID recordId,
        MatchState state,
        double probability,
        @Nullable UUID acceptedBy,
        @Nullable UUID decidedBy,
        Instant changedAt) {}
