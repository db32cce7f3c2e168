package org.sila.sources;

import java.util.UUID;
import org.sila.person.Circumstances;
import org.sila.person.PersonDescription;

/** What a detainee record says of a person, to be compared; fields as in {@link NewRecord}. */
public record RecordMention(UUID id, UUID sourceId, PersonDescription person, Circumstances circumstances) {}
