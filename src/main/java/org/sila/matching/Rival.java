package org.sila.matching;

import java.util.UUID;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonName;

/**
 * Another match of the same case, or of the same record.
 *
 * @param name of the other record, or of the other person sought
 * @param caseNumber of its case
 * @param source of its record
 */
record Rival(
        UUID id,
        MatchState state,
        double probability,
        PersonName name,
        long caseNumber,
        String source,
        DetentionEvent event) {

    public boolean isDeath() {
        return event.speaksOfDeath();
    }

    public Likelihood likelihood() {
        return Likelihood.of(probability);
    }
}
