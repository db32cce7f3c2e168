package org.sila.sources;

import java.time.Instant;
import java.util.UUID;

/**
 * That a source was recalled as a whole: its records count as withdrawn until it is restored.
 *
 * @param reason why, as somebody wrote it
 * @param by the member of staff who recalled it
 */
public record Recall(UUID id, UUID sourceId, String reason, UUID by, Instant at) {}
