package org.sila.reunification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened in a reunification. An undone event stays, marked so, with why. */
public record EventView(
        UUID id,
        EventKind kind,
        LocalDate happenedOn,
        boolean inPerson,
        String place,
        String witnesses,
        String details,
        UUID loggedBy,
        Instant loggedAt,
        @Nullable UUID undoneBy,
        @Nullable Instant undoneAt,
        String undoneReason) {

    public boolean isUndone() {
        return undoneAt != null;
    }

    /** Whether the family was told by it, as things were since that moment. */
    boolean isTellingSince(Instant moment) {
        return kind == EventKind.FAMILY_INFORMED && !isUndone() && !loggedAt.isBefore(moment);
    }
}
