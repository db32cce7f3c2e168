package org.sila.gazetteer;

import java.time.Instant;
import java.util.UUID;

/**
 * That a place is another one under a second name.
 *
 * @param placeId the one that is no longer shown where a place is chosen
 * @param intoId the one that stays
 * @param reason why, 1 to 1000 characters
 * @param by who of the staff said so
 */
record PlaceMerge(UUID id, UUID placeId, UUID intoId, String reason, UUID by, Instant at) {}
