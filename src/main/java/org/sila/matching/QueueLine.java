package org.sila.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.PriorityGround;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;

/**
 * One match in a list: enough to choose it, no more.
 *
 * @param sortKey the value the list is sorted by, as text
 * @param returned whether it was rejected once, and what was compared has changed since
 * @param priority on which grounds its case comes first
 */
record QueueLine(
        UUID id,
        MatchState state,
        double probability,
        Instant changedAt,
        String sortKey,
        long caseNumber,
        PersonName sought,
        @Nullable PartialDate soughtBorn,
        @Nullable Integer soughtAge,
        PersonName found,
        @Nullable PartialDate foundBorn,
        @Nullable Integer foundAge,
        DetentionEvent event,
        String source,
        boolean returned,
        List<PriorityGround> priority) {

    public boolean isDeath() {
        return event.speaksOfDeath();
    }

    public Likelihood likelihood() {
        return Likelihood.of(probability);
    }
}
