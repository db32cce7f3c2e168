package org.sila.matching;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;

/** One match in a list: enough to choose it, no more. */
record QueueLine(
        UUID id,
        MatchState state,
        double probability,
        Instant changedAt,
        @Nullable UUID acceptedBy,
        long caseNumber,
        PersonName sought,
        @Nullable PartialDate soughtBorn,
        @Nullable Integer soughtAge,
        PersonName found,
        @Nullable PartialDate foundBorn,
        @Nullable Integer foundAge,
        DetentionEvent event,
        String source) {

    public boolean isDeath() {
        return event.speaksOfDeath();
    }

    public Likelihood likelihood() {
        return Likelihood.of(probability);
    }
}
