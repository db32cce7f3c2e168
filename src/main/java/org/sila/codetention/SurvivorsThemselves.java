package org.sila.codetention;

import java.util.UUID;
import org.sila.facilities.ToldThemselves;

/** A module to which survivors told of themselves, and which leaves word with whoever talks with them, as a bean. */
public interface SurvivorsThemselves extends ToldThemselves {

    /**
     * Leaves word for the caseworker who talks with the person of the record.
     *
     * @param caseNumber of the case that asks
     * @param words what is to be asked
     * @param by the member of staff who asks
     */
    void leave(UUID recordId, long caseNumber, String words, UUID by);
}
