package org.sila.checkins;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.reunification.Wishes;

/**
 * A check-in as staff read it. How to reach the person is not in it: it is shown on demand.
 *
 * @param wishesWords whom and what the wishes concern, in the person's words; may be empty
 * @param mayBeAsked whether a caseworker may ask them about others
 * @param reachable whether they left a way to reach them; otherwise they come back with the code
 * @param language of the pages that the person read
 * @param version changes with the state, the assignee and the wishes
 */
record CheckIn(
        UUID id,
        String reference,
        Told told,
        Wishes wishes,
        String wishesWords,
        boolean mayBeAsked,
        boolean reachable,
        String language,
        CheckInState state,
        @Nullable UUID assigneeId,
        Instant receivedAt,
        int version) {}
