package org.sila.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseStatus;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;

/**
 * One line of the results.
 *
 * @param href the case or the record
 * @param number of the case; 0 for a record
 * @param status of the case; null for a record
 * @param reference of the report that was found; empty for a record
 * @param event what the record records; null for a case
 * @param source what the record stands in; empty for a case
 * @param row where in it
 * @param recalled why the source was recalled; empty where it was not, and for a case
 */
record Line(
        UUID id,
        String href,
        long number,
        @Nullable CaseStatus status,
        String reference,
        PersonName name,
        @Nullable PartialDate born,
        @Nullable Integer age,
        String origin,
        String facility,
        @Nullable DetentionEvent event,
        String source,
        int row,
        String recalled,
        List<Why> why) {

    public boolean isDeath() {
        return event != null && event.speaksOfDeath();
    }
}
