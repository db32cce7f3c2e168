package org.sila.web.paging;

/**
 * Counts that stop where the exact number tells nobody anything, and would take long: a list of more than a thousand has
 * "more than 1,000". Of 700,000 matches to review a thousand are counted in 2 ms, ten thousand in 25 (70 where the list is
 * narrowed), all in 400; and the desk has a dozen such numbers.
 */
public final class UpTo {

    /** The most that is told exactly. */
    public static final int MOST = 1_000;

    /** Smaller numbers of people are not told to somebody who does not see cases: they could point at one of them. */
    public static final int FEWEST_TOLD = 10;

    private UpTo() {}

    /**
     * A query for a number of rows, at most one above {@link #MOST}.
     *
     * @param fromAndWhere what follows {@code select}, from {@code from} on
     */
    public static String count(String fromAndWhere) {
        return "select count(*) from (select " + fromAndWhere + " limit " + (MOST + 1) + ") counted";
    }

    /** Whether there are more than are counted. */
    public static boolean isMore(long count) {
        return count > MOST;
    }
}
