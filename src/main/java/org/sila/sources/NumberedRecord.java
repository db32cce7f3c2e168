package org.sila.sources;

import java.util.UUID;

/** A record and the number of its row in its source. */
public record NumberedRecord(UUID id, int rowNumber) {}
