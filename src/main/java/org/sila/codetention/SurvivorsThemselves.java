package org.sila.codetention;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** A module to which survivors told of themselves, and whether they may be asked about others, as a bean. */
public interface SurvivorsThemselves {

    /** By record of those who told it themselves, whether they agreed to be asked through a caseworker. One statement. */
    Map<UUID, Boolean> agreed(Collection<UUID> recordIds);

    /**
     * Leaves word for the caseworker who talks with the person of the record.
     *
     * @param caseNumber of the case that asks
     * @param words what is to be asked
     * @param by the member of staff who asks
     */
    void leave(UUID recordId, long caseNumber, String words, UUID by);
}
