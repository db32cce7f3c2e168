package org.sila.sources;

import java.util.List;
import java.util.UUID;

/** Detainee records were stored: at most a few hundred of one source. */
public record RecordsStored(UUID sourceId, List<UUID> recordIds) {}
