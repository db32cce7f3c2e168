package org.sila.sources.provenance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.sources.Grade;
import org.sila.sources.RecordKind;

/** A source in the list of sources. */
record SourceLine(
        UUID id,
        String title,
        RecordKind kind,
        String broughtBy,
        @Nullable PartialDate dated,
        Grade grade,
        boolean recalled,
        Instant registeredAt) {}
