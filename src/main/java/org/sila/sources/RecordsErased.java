package org.sila.sources;

import java.util.List;
import java.util.UUID;

/** Records were emptied at the wish of whom they were about: whatever was derived from them goes too. */
public record RecordsErased(UUID sourceId, List<UUID> recordIds) {}
