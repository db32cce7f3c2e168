package org.sila.reunification.mistakes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked to change whether a reunification is about a death. The ids of people are staff accounts.
 *
 * @param toKind name of the kind it would have
 * @param agreed what the second person said; null until they did
 */
public record KindChange(
        UUID id,
        String toKind,
        String reason,
        UUID askedBy,
        Instant askedAt,
        @Nullable Boolean agreed,
        @Nullable UUID decidedBy) {

    public boolean isOpen() {
        return agreed == null;
    }
}
