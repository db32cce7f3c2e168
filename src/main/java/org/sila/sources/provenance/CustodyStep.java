package org.sila.sources.provenance;

import java.time.Instant;
import java.util.UUID;
import org.sila.person.PartialDate;

/**
 * Who held a source from a day on.
 *
 * @param passedOn how it came to them; empty where not said
 */
record CustodyStep(UUID id, PartialDate since, String holder, String passedOn, UUID addedBy, Instant addedAt) {}
