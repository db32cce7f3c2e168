package org.sila.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates as the reader's language writes them, with the month's name; templates know it as {@code @dates}. Nothing is
 * shown for null.
 */
@Component("dates")
public class Dates {

    private final MessageSource messages;
    private final TimeZone zone;

    Dates(MessageSource messages, @Value("${sila.time-zone:Asia/Damascus}") String zone) {
        this.messages = messages;
        this.zone = TimeZone.getTimeZone(zone);
    }

    /** As exact as it is known: a year, a month, a day, with "about" where it is so. */
    public String partial(@Nullable PartialDate date) {
        if (date == null) {
            return "";
        }
        String skeleton = date.hasDay() ? "yMMMMd" : date.hasMonth() ? "yMMMM" : "y";
        String written = write(
                skeleton,
                TimeZone.GMT_ZONE,
                date.earliest().atStartOfDay(ZoneOffset.UTC).toInstant());
        return date.about()
                ? messages.getMessage("web.date.about-date", new Object[] {written}, LocaleContextHolder.getLocale())
                : written;
    }

    public String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : write(
                        "yMMMMd",
                        TimeZone.GMT_ZONE,
                        day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Day and time, in the installation's time zone. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : write("yMMMMdHHmm", zone, moment);
    }

    /** The day of a moment, in the installation's time zone. */
    public String dayOf(@Nullable Instant moment) {
        return moment == null ? "" : write("yMMMMd", zone, moment);
    }

    private static String write(String skeleton, TimeZone zone, Instant moment) {
        ULocale locale = ULocale.forLocale(
                PageLanguage.of(LocaleContextHolder.getLocale()).formatting());
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(zone);
        return format.format(Date.from(moment));
    }
}
