package org.sila.search;

import java.util.Comparator;
import java.util.List;

/**
 * Somebody who was found.
 *
 * @param points the more, the better what was searched agrees
 * @param missing how many of the words are not there
 */
record Hit(Candidate candidate, int points, int missing, List<Why> why) {

    static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::missing)
            .thenComparing(Comparator.comparingInt(Hit::points).reversed())
            .thenComparing(hit -> hit.candidate().id());

    Hit {
        why = List.copyOf(why);
    }
}
