package org.sila.sources;

import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;

/**
 * A stay in one place that a record tells of.
 *
 * @param facility as written, 1 to 300 characters
 * @param since null where nobody knows; until likewise
 */
public record RecordStay(
        String facility,
        @Nullable PartialDate since,
        @Nullable PartialDate until) {

    public RecordStay {
        if (facility.isEmpty()) {
            throw new IllegalArgumentException("a stay has a place");
        }
    }
}
