package org.sila.matching;

/** A probability as staff read it: a word, and whole percents that never claim certainty. */
record Likelihood(Band band, int percent) {

    /** Vocabulary "match band". */
    enum Band {
        STRONG,
        POSSIBLE,
        WEAK
    }

    private static final double STRONG_FROM = 0.9;
    private static final double POSSIBLE_FROM = 0.3;

    static Likelihood of(double probability) {
        Band band = probability >= STRONG_FROM ? Band.STRONG : probability >= POSSIBLE_FROM ? Band.POSSIBLE : Band.WEAK;
        return new Likelihood(band, (int) Math.max(1, Math.min(99, Math.round(probability * 100))));
    }

    /** Tone of the tag that shows the band. */
    public String tone() {
        return switch (band) {
            case STRONG -> "go";
            case POSSIBLE -> "wait";
            case WEAK -> "plain";
        };
    }
}
