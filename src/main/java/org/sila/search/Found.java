package org.sila.search;

import java.util.List;
import java.util.stream.Stream;
import org.sila.search.Filters.Tab;

/**
 * All that was found, in order.
 *
 * @param moreCases whether there are more than were put in order
 * @param moreRecords the same of the records
 * @param butOne whether nobody has all that was searched for, so that one word may be missing
 */
record Found(List<Hit> cases, List<Hit> records, boolean moreCases, boolean moreRecords, boolean butOne) {

    static final Found NOBODY = new Found(List.of(), List.of(), false, false, false);

    /** Of both sides those who lack the fewest words. */
    static Found of(List<Hit> reports, List<Hit> records, boolean moreCases, boolean moreRecords) {
        int fewest = Stream.concat(reports.stream(), records.stream())
                .mapToInt(Hit::missing)
                .min()
                .orElse(0);
        return new Found(
                Ranking.inOrder(reports.stream().filter(hit -> hit.missing() == fewest)),
                Ranking.inOrder(records.stream().filter(hit -> hit.missing() == fewest)),
                moreCases,
                moreRecords,
                fewest > 0);
    }

    public boolean isEmpty() {
        return cases.isEmpty() && records.isEmpty();
    }

    List<Hit> of(Tab tab) {
        return tab == Tab.CASES ? cases : records;
    }

    boolean more(Tab tab) {
        return tab == Tab.CASES ? moreCases : moreRecords;
    }
}
