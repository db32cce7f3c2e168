package org.sila.reports;

import java.util.UUID;
import org.sila.person.Circumstances;
import org.sila.person.PersonDescription;

/**
 * What a report says of the person sought, to be compared.
 *
 * @param version changes whenever the report does
 */
public record ReportMention(UUID id, int version, PersonDescription person, Circumstances circumstances) {}
