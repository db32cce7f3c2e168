package org.sila.facilities;

import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;
import org.sila.person.Presence;

/**
 * Months, counted from year 0, in which a person was in a place for certain, and in which they may have been there. Where
 * nobody knows how long somebody stayed, they are taken to have stayed {@value #OPEN_MONTHS} months at most.
 *
 * @param surelyFrom first month in which they were there for certain
 * @param surelyTo last such month; before {@code surelyFrom} where there is none
 * @param perhapsFrom first month in which they may have been there
 * @param perhapsTo last such month; never before {@code perhapsFrom}
 */
public record Months(int surelyFrom, int surelyTo, int perhapsFrom, int perhapsTo) {

    /** How long an unknown end may be away, in months. */
    public static final int OPEN_MONTHS = 12;

    private static final int ABOUT_A_MONTH = 1;
    private static final int ABOUT_A_YEAR = 12;
    private static final int OF_A_YEAR = 12;

    /** @throws IllegalArgumentException where they may have been there in no month at all */
    public Months {
        if (perhapsTo < perhapsFrom) {
            throw new IllegalArgumentException("no month at all");
        }
    }

    /** How two stays lie to one another. */
    public enum Overlap {
        /** Both were there in at least one month, for certain. */
        CERTAIN,
        /** Both may have been there in one month. */
        POSSIBLE,
        NONE
    }

    /** What one mention says. */
    public static Months of(PartialDate date, Presence presence) {
        return between(date, date, presence != Presence.FROM, presence != Presence.UNTIL);
    }

    /**
     * What somebody says of a whole stay, of which they may know one end only.
     *
     * @throws IllegalArgumentException where neither is known
     */
    public static Months ofStay(@Nullable PartialDate since, @Nullable PartialDate until) {
        if (since != null && until != null) {
            return between(since, until, false, false);
        }
        if (since == null && until == null) {
            throw new IllegalArgumentException("no date at all");
        }
        return since != null ? of(since, Presence.FROM) : of(Objects.requireNonNull(until), Presence.UNTIL);
    }

    /**
     * What the first and the last mention of a stay say.
     *
     * @param openBefore whether they may have been there before the first
     * @param openAfter whether they may have been there after the last
     */
    public static Months between(PartialDate first, PartialDate last, boolean openBefore, boolean openAfter) {
        int from = earliest(first);
        int to = Math.max(from, latest(last));
        return new Months(
                latest(first),
                earliest(last),
                from - (openBefore ? OPEN_MONTHS : 0),
                to + (openAfter ? OPEN_MONTHS : 0));
    }

    /** The same, but not before and not after what is known of other stays. */
    public Months within(int noEarlierThan, int noLaterThan) {
        int from = Math.max(perhapsFrom, noEarlierThan);
        int to = Math.min(perhapsTo, noLaterThan);
        return from > to ? this : new Months(surelyFrom, surelyTo, from, to);
    }

    /** Whether there is a month in which they were there for certain. */
    public boolean hasSure() {
        return surelyFrom <= surelyTo;
    }

    /** How the two stays lie to one another; the same the other way round. */
    public Overlap overlap(Months other) {
        if (perhapsFrom > other.perhapsTo || other.perhapsFrom > perhapsTo) {
            return Overlap.NONE;
        }
        boolean sure = hasSure()
                && other.hasSure()
                && Math.max(surelyFrom, other.surelyFrom) <= Math.min(surelyTo, other.surelyTo);
        return sure ? Overlap.CERTAIN : Overlap.POSSIBLE;
    }

    /** The first month that the date can mean, counted from year 0. */
    public static int earliest(PartialDate date) {
        return index(YearMonth.from(date.earliest())) - slack(date);
    }

    /** The last month that the date can mean, counted from year 0. */
    public static int latest(PartialDate date) {
        return index(YearMonth.from(date.latest())) + slack(date);
    }

    private static int slack(PartialDate date) {
        return !date.about() ? 0 : date.hasMonth() ? ABOUT_A_MONTH : ABOUT_A_YEAR;
    }

    private static int index(YearMonth month) {
        return month.getYear() * OF_A_YEAR + month.getMonthValue() - 1;
    }
}
