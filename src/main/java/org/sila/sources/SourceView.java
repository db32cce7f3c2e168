package org.sila.sources;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;

/** A source as it is shown; fields as in {@link NewSource}. */
public record SourceView(
        UUID id,
        String title,
        RecordKind kind,
        String broughtBy,
        String obtained,
        @Nullable PartialDate dated,
        Grade grade,
        @Nullable UUID fileId,
        Instant registeredAt) {}
