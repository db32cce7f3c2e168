package org.sila.sources;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.Circumstances;
import org.sila.person.PersonDescription;

/** A detainee record as it is shown, with its source; fields as in {@link NewRecord}, and since when it says nothing any more, or null. */
public record RecordView(
        UUID id,
        SourceView source,
        int rowNumber,
        int part,
        String externalId,
        List<Cell> asWritten,
        PersonDescription person,
        Circumstances circumstances,
        @Nullable Instant erasedAt) {}
