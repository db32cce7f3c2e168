package org.sila.facilities;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** In which months how many records say that somebody was in a place, for certain or perhaps. Counts records, not people. */
final class MonthlyCounts {

    private static final int OF_A_YEAR = 12;

    /** Nothing before is drawn: such a date is a mistake, or would leave a chart that nobody can read. */
    static final int FIRST_YEAR = 1970;

    private final int first = FIRST_YEAR * OF_A_YEAR;
    private final long[] sure;
    private final long[] perhaps;
    private long dated;
    private long undated;
    private long outside;
    private long other;
    private long told;

    /** @param last month that there is: nobody can have been anywhere later */
    MonthlyCounts(YearMonth last) {
        int months = last.getYear() * OF_A_YEAR + last.getMonthValue() - first;
        sure = new long[months];
        perhaps = new long[months];
    }

    /**
     * A month.
     *
     * @param sure records that say so for certain
     * @param perhaps records by which it is possible, those among them
     */
    record Month(int year, int month, long sure, long perhaps) {}

    void add(Months stay, long records) {
        add(List.of(stay), records);
    }

    /**
     * Counts once, in each month, records that tell of several stays in the place.
     *
     * @param stays of each of the records; at least one
     */
    void add(List<Months> stays, long records) {
        BitSet surely = new BitSet(sure.length);
        BitSet possibly = new BitSet(perhaps.length);
        for (Months stay : stays) {
            mark(possibly, stay.perhapsFrom(), stay.perhapsTo());
            if (stay.hasSure()) {
                mark(surely, stay.surelyFrom(), stay.surelyTo());
            }
        }
        if (possibly.isEmpty()) {
            outside += records;
            return;
        }
        dated += records;
        surely.stream().forEach(at -> sure[at] += records);
        possibly.stream().forEach(at -> perhaps[at] += records);
    }

    void addUndated(long records) {
        undated += records;
    }

    /** Records that name the place but speak of no stay there. */
    void addOther(long records) {
        other += records;
    }

    /** Nothing where the months lie outside the chart. */
    private void mark(BitSet months, int from, int to) {
        int begin = Math.max(from - first, 0);
        int end = Math.min(to - first, perhaps.length - 1) + 1;
        if (begin < end) {
            months.set(begin, end);
        }
    }

    /** Of all these, records by which their person told it of themselves. */
    void addTold(long records) {
        told += records;
    }

    /** Whole years, from the first to the last in which anybody may have been there; empty where nobody was. */
    List<Month> months() {
        int[] with =
                IntStream.range(0, perhaps.length).filter(at -> perhaps[at] > 0).toArray();
        List<Month> months = new ArrayList<>();
        if (with.length > 0) {
            int end = (with[with.length - 1] / OF_A_YEAR + 1) * OF_A_YEAR;
            for (int at = with[0] / OF_A_YEAR * OF_A_YEAR; at < end; at++) {
                boolean is = at < perhaps.length;
                months.add(new Month(
                        FIRST_YEAR + at / OF_A_YEAR, at % OF_A_YEAR + 1, is ? sure[at] : 0, is ? perhaps[at] : 0));
            }
        }
        return months;
    }

    public long dated() {
        return dated;
    }

    public long undated() {
        return undated;
    }

    /** Records of dates that are not drawn. */
    public long outside() {
        return outside;
    }

    public long other() {
        return other;
    }

    /** How many of all their person told of themselves. */
    public long told() {
        return told;
    }

    /** All records that name the place. */
    public long all() {
        return dated + undated + outside + other;
    }
}
