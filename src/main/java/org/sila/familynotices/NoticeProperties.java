package org.sila.familynotices;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sila.notify.QuietHours;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How families are told that a message waits.
 *
 * @param delay up to so long, at random, passes between the message and the notice, so that its moment tells nothing
 * @param quietFrom start of the hours without notices, by the clock of the family's zone
 * @param quietTo their end; the same means that there are none
 * @param zone that of a family which says nothing else
 * @param from who e-mail to families comes from, such as {@code Office <post@example.org>}; null for the sender of all mail
 * @param country code that is put before numbers written without one
 * @param codesAnHour how many codes are sent within an hour in all, so that nobody makes us pay for thousands
 */
@ConfigurationProperties("sila.family-notices")
record NoticeProperties(
        @DefaultValue("PT1H") Duration delay,
        @DefaultValue("21:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietTo,
        @DefaultValue("Asia/Damascus") ZoneId zone,
        @Nullable String from,
        @DefaultValue("963") String country,
        @DefaultValue("200") int codesAnHour) {

    QuietHours quiet(ZoneId familyZone) {
        return new QuietHours(quietFrom, quietTo, familyZone);
    }
}
