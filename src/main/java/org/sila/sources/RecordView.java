package org.sila.sources;

import java.util.List;
import java.util.UUID;
import org.sila.person.Circumstances;
import org.sila.person.PersonDescription;

/** A detainee record as it is shown, with its source; fields as in {@link NewRecord}. */
public record RecordView(
        UUID id,
        SourceView source,
        int rowNumber,
        int part,
        String externalId,
        List<Cell> asWritten,
        PersonDescription person,
        Circumstances circumstances) {}
