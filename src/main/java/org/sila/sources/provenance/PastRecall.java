package org.sila.sources.provenance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recall of a source, in force or not; what came of it is null while it is in force. */
record PastRecall(
        UUID id,
        String reason,
        UUID by,
        Instant at,
        @Nullable String restoreReason,
        @Nullable UUID restoredBy,
        @Nullable Instant restoredAt) {}
