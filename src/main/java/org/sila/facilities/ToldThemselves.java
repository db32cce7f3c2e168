package org.sila.facilities;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** A module to which people told of themselves where they were held, and whether they may be asked about others, as a bean. */
public interface ToldThemselves {

    /** By record of those who told it themselves, whether they agreed to be asked through a caseworker. One statement. */
    Map<UUID, Boolean> agreed(Collection<UUID> recordIds);
}
