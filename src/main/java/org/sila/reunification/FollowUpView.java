package org.sila.reunification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time to ask again how the people are. */
public record FollowUpView(
        UUID id,
        UUID reunificationId,
        LocalDate dueOn,
        @Nullable UUID doneBy,
        @Nullable Instant doneAt,
        String notes) {

    public boolean isDone() {
        return doneAt != null;
    }
}
