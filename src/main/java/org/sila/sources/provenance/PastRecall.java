package org.sila.sources.provenance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recall of a source, in force or not; what came of it is null while it is in force.
 *
 * @param by null where it was the wish of whom its records are about
 */
record PastRecall(
        UUID id,
        String reason,
        @Nullable UUID by,
        Instant at,
        @Nullable String restoreReason,
        @Nullable UUID restoredBy,
        @Nullable Instant restoredAt) {}
