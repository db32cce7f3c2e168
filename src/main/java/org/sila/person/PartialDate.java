package org.sila.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which the day, or the month and the day, may be unknown, and which may be approximate. Its text form is the
 * subset {@code YYYY[-MM[-DD]][~]} of the Extended Date/Time Format (ISO 8601-2:2019), which is also how it is stored.
 *
 * @param year proleptic Gregorian year, 1850 to 2100
 * @param month 1 to 12, or 0 where unknown
 * @param day 1 to 31, or 0 where unknown; never known without the month
 * @param about true where the writer said "about"
 */
public record PartialDate(int year, int month, int day, boolean about) implements Comparable<PartialDate> {

    private static final int EARLIEST_YEAR = 1850;
    private static final int LATEST_YEAR = 2100;
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(~)?");

    /** @throws DateTimeException where there is no such date, or the day is given without the month */
    public PartialDate {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            throw new DateTimeException("year out of range: " + year);
        }
        if (month == 0 && day != 0) {
            throw new DateTimeException("a day without a month");
        }
        if (month < 0 || month > 12) {
            throw new DateTimeException("no such month: " + month);
        }
        if (day < 0 || month != 0 && day > YearMonth.of(year, month).lengthOfMonth()) {
            throw new DateTimeException("no such day: " + day);
        }
    }

    public static PartialDate ofYear(int year) {
        return new PartialDate(year, 0, 0, false);
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), false);
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}, with an optional {@code ~} for "about", in any digits;
     * {@code /} and {@code .} serve as separators too.
     *
     * @return empty where the text is not such a date
     */
    public static Optional<PartialDate> parse(String text) {
        String plain = WrittenText.asciiDigits(WrittenText.clean(text))
                .replace('/', '-')
                .replace('.', '-');
        Matcher matcher = FORM.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(
                    Integer.parseInt(matcher.group(1)),
                    matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)),
                    matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)),
                    matcher.group(4) != null));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    /** First day that the date can mean. "About" does not widen it. */
    public LocalDate earliest() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /** Last day that the date can mean. "About" does not widen it. */
    public LocalDate latest() {
        if (month == 0) {
            return Year.of(year).atMonth(12).atEndOfMonth();
        }
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    public boolean hasMonth() {
        return month != 0;
    }

    public boolean hasDay() {
        return day != 0;
    }

    /** By first possible day, coarser dates first. */
    @Override
    public int compareTo(PartialDate other) {
        int byStart = earliest().compareTo(other.earliest());
        return byStart != 0 ? byStart : other.latest().compareTo(latest());
    }

    /** The stored form, {@code YYYY[-MM[-DD]][~]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(year);
        if (month != 0) {
            text.append(String.format("-%02d", month));
        }
        if (day != 0) {
            text.append(String.format("-%02d", day));
        }
        return about ? text.append('~').toString() : text.toString();
    }
}
