package org.sila.facilities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a facility is another one under a second name.
 *
 * @param facilityId the one that is no longer shown where one is chosen
 * @param intoId the one that stays
 * @param reason why, at most 1000 characters; empty where it was said before reasons were asked for
 * @param by who of the staff said so
 * @param undone that it was taken back; null while it is in force
 */
record FacilityMerge(
        UUID id,
        UUID facilityId,
        UUID intoId,
        String reason,
        UUID by,
        Instant at,
        @Nullable Undone undone) {

    /**
     * That it was taken back.
     *
     * @param reason why, 1 to 1000 characters
     * @param by who of the staff did so
     */
    record Undone(String reason, UUID by, Instant at) {}
}
