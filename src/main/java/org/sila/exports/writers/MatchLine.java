package org.sila.exports.writers;

import org.sila.matching.MatchState;

/**
 * A match of a case.
 *
 * @param source title of the source that the record stands in
 * @param row where in it
 * @param probability 0 to 1
 */
public record MatchLine(String source, int row, double probability, MatchState state) {

    private static final double MOST_SHOWN = 0.999;

    /** The probability as it is shown: nothing is ever quite certain. */
    double shownProbability() {
        return Math.min(probability, MOST_SHOWN);
    }

    boolean isConfirmed() {
        return state == MatchState.CONFIRMED;
    }
}
