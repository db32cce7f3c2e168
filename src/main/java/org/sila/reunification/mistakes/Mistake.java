package org.sila.reunification.mistakes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A confirmation that may have been of the wrong person. The ids of people are staff accounts.
 *
 * @param reason what speaks against it
 * @param incident what happened, for the supervisor
 * @param familyWasTold whether the family had been told by then
 * @param hadMet whether they had met or spoken, or something was handed over
 * @param toTell what the family is to be told; empty until it is settled
 * @param teller by whom
 * @param settled what turned out; null until a supervisor said
 * @param toldOn when the family was told of it
 */
public record Mistake(
        UUID id,
        UUID reunificationId,
        String reason,
        String incident,
        UUID foundBy,
        Instant foundAt,
        boolean familyWasTold,
        boolean hadMet,
        String toTell,
        String teller,
        @Nullable Settled settled,
        @Nullable UUID settledBy,
        @Nullable Instant settledAt,
        @Nullable LocalDate toldOn,
        @Nullable UUID toldBy,
        String toldDetails) {

    /** What turned out. */
    public enum Settled {
        RIGHT_PERSON,
        WRONG_PERSON
    }

    /** Whether the family still has to be told. */
    public boolean isToBeTold() {
        return settled == Settled.WRONG_PERSON && familyWasTold && toldOn == null;
    }
}
