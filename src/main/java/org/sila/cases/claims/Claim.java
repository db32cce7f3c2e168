package org.sila.cases.claims;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.Fate;
import org.sila.cases.KnownFact;
import org.sila.cases.Teller;
import org.sila.cases.Whereabouts;
import org.sila.person.PartialDate;
import org.sila.person.Presence;

/**
 * What somebody said of a person sought, as a caseworker entered it.
 *
 * @param caseId the case it was entered for; its reports may be in another case by now
 * @param fate what it says of the fate; null where nothing
 * @param whereabouts what it says of where the person is; null where nothing
 * @param date the date it speaks of
 * @param place where, as said; empty where not said
 * @param words more of it; empty where nothing, or where the report it came from was withdrawn
 * @param enteredBy staff account
 * @param withdrawnBy staff account; null where it stands, or where the enquirer withdrew their report
 */
public record Claim(
        UUID id,
        UUID caseId,
        @Nullable Fate fate,
        @Nullable Whereabouts whereabouts,
        @Nullable PartialDate date,
        String place,
        Teller teller,
        HowKnown how,
        String words,
        UUID enteredBy,
        Instant enteredAt,
        @Nullable UUID withdrawnBy,
        @Nullable Instant withdrawnAt,
        String withdrawnReason) {

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Message key of what it says first. */
    public String what() {
        return fate == null ? "cases.whereabouts." + Objects.requireNonNull(whereabouts) : "cases.fate." + fate;
    }

    /** What the case knows by it while it stands. */
    public KnownFact fact() {
        boolean held = whereabouts == Whereabouts.DETAINED || whereabouts == Whereabouts.HOSPITAL;
        return new KnownFact(
                what(),
                date,
                place,
                held && !place.isEmpty() ? Presence.AT : Presence.NONE,
                fate,
                whereabouts,
                words,
                teller,
                KnownFact.Standing.SAID);
    }
}
