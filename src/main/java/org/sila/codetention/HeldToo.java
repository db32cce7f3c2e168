package org.sila.codetention;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;

/**
 * Somebody who was in the same place, by one record or one report.
 *
 * @param kind whether a record or a report says it
 * @param id of the record or the report
 * @param place as written there
 * @param date what it speaks of; never null in the list
 * @param event what happened on that date; of what a family heard, that the person entered
 * @param survivor true where it says that the person came out alive, or the person says it themselves
 * @param certain true where both were there in one month for certain
 * @param source title of the source; empty for a report
 */
record HeldToo(
        Kind kind,
        UUID id,
        PersonName name,
        String place,
        @Nullable PartialDate date,
        DetentionEvent event,
        boolean survivor,
        boolean certain,
        String source,
        @Nullable Integer row) {

    /** Where it is known from. */
    enum Kind {
        RECORD,
        REPORT
    }

    /** Position in the list: survivors first, then who was there for certain. */
    int rank() {
        return (survivor ? 0 : 2) + (certain ? 0 : 1);
    }
}
