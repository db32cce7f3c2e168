package org.sila.matching.engine.profile;

import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;

/**
 * When something happened, as days that can be compared quickly.
 *
 * @param firstDay first day that the date can mean, counted from 1970-01-01
 * @param lastDay last day that the date can mean
 * @param hasMonth true where the month is known
 * @param hasDay true where the day is known
 */
public record EventReading(long firstDay, long lastDay, boolean hasMonth, boolean hasDay) {

    private static final EventReading NOTHING = new EventReading(0, -1, false, false);

    static EventReading of(@Nullable PartialDate date) {
        return date == null
                ? NOTHING
                : new EventReading(
                        date.earliest().toEpochDay(), date.latest().toEpochDay(), date.hasMonth(), date.hasDay());
    }

    public boolean isMissing() {
        return lastDay < firstDay;
    }
}
