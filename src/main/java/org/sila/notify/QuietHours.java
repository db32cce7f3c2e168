package org.sila.notify;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours in which nobody is written to.
 *
 * @param from first minute, by the clock of the zone
 * @param to first minute after; earlier than {@code from} means the next morning, the same means that there are none
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

    /** That moment, or the end of the quiet hours where it falls into them. */
    public Instant orAfter(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overnight = to.isBefore(from);
        boolean quiet =
                overnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return moment;
        }
        ZonedDateTime end = local.toLocalDate().atTime(to).atZone(zone);
        return (end.isAfter(local)
                        ? end
                        : local.toLocalDate().plusDays(1).atTime(to).atZone(zone))
                .toInstant();
    }

    /** The next end of the quiet hours after that moment: when a day's mail is sent. */
    Instant nextMorning(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        ZonedDateTime today = local.toLocalDate().atTime(to).atZone(zone);
        return (today.isAfter(local)
                        ? today
                        : local.toLocalDate().plusDays(1).atTime(to).atZone(zone))
                .toInstant();
    }
}
