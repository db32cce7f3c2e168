package org.sila.sources;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a source was recalled as a whole: its records count as withdrawn until it is restored.
 *
 * @param reason why, as somebody wrote it
 * @param by the member of staff who recalled it; null where it was the wish of whom its records are about
 */
public record Recall(
        UUID id, UUID sourceId, String reason, @Nullable UUID by, Instant at) {}
