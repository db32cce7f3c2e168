package org.sila.operations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search operation as staff read it. Its guide is not in it: it is shown on demand.
 *
 * @param number by which people call it
 * @param facility code; empty where at none that is known
 * @param place the part of the facility, or where it is
 * @param outcome null until it has ended
 * @param hasGuide whether somebody shows the way
 * @param guideProtected whether that person may come to harm by being known
 * @param version changes with the plan, the state and the guide
 */
record Operation(
        UUID id,
        long number,
        String facility,
        String place,
        String purpose,
        @Nullable Instant plannedAt,
        OperationState state,
        @Nullable Outcome outcome,
        boolean hasGuide,
        boolean guideProtected,
        UUID begunBy,
        Instant begunAt,
        int version) {

    public boolean isEnded() {
        return state == OperationState.ENDED;
    }
}
