package org.sila.sources;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;

/**
 * A source as it is shown; fields as in {@link NewSource}.
 *
 * @param recall the recall that is in force; null where none is
 */
public record SourceView(
        UUID id,
        String title,
        RecordKind kind,
        String broughtBy,
        String obtained,
        @Nullable PartialDate dated,
        Grade grade,
        @Nullable UUID fileId,
        Instant registeredAt,
        @Nullable Recall recall) {

    /** Whether its records count as withdrawn. */
    public boolean isRecalled() {
        return recall != null;
    }
}
