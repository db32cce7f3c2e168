package org.sila.cases.claims;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.Fate;
import org.sila.cases.Teller;
import org.sila.cases.Whereabouts;
import org.sila.person.PartialDate;
import org.sila.sources.Grade;

/**
 * What somebody says of a person sought.
 *
 * @param fate what it says of the fate; this or {@code whereabouts} is there
 * @param date the date it speaks of
 * @param place where, as said; empty where not said
 * @param teller what kind of source says it
 * @param reportId the report whose enquirer says it; null for other sources
 * @param saidBy who says it, in words; empty for a report
 * @param grade how far the source can be trusted
 * @param words more of it
 */
record NewClaim(
        @Nullable Fate fate,
        @Nullable Whereabouts whereabouts,
        @Nullable PartialDate date,
        String place,
        Teller.Kind teller,
        @Nullable UUID reportId,
        String saidBy,
        HowKnown how,
        @Nullable Grade grade,
        String words) {}
