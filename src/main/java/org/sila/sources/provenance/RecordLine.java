package org.sila.sources.provenance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;

/** A record in the list of the records of its source. */
record RecordLine(
        UUID id,
        int rowNumber,
        int part,
        PersonName name,
        @Nullable PartialDate born,
        @Nullable Integer age,
        String origin,
        DetentionEvent event,
        @Nullable PartialDate happened) {}
