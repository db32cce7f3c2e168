package org.sila.matching;

import org.sila.matching.models.Band;

/** A probability as staff read it: a word, and whole percents that never claim certainty. */
record Likelihood(Band band, int percent) {

    static Likelihood of(double probability) {
        return new Likelihood(Band.of(probability), (int) Math.max(1, Math.min(99, Math.round(probability * 100))));
    }

    /** Tone of the tag that shows the band. */
    public String tone() {
        return band.tone();
    }
}
