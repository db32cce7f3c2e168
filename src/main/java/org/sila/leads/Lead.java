package org.sila.leads;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;

/**
 * A lead as staff read it. Numbers, and who gave it, are not in it: they are shown on demand.
 *
 * @param hasNumbers whether door codes or other numbers were given
 * @param named whether its giver left a name or a way to reach them
 * @param language of the pages that the giver read
 * @param version changes with the state and the assignee
 */
record Lead(
        UUID id,
        String reference,
        LeadKind kind,
        HowKnown howKnown,
        @Nullable PartialDate happenedOn,
        String place,
        String told,
        boolean hasNumbers,
        boolean named,
        String language,
        LeadState state,
        @Nullable UUID assigneeId,
        Instant receivedAt,
        int version) {}
