package org.sila.matching.models;

/** How likely a proposed pair is, in a word (vocabulary "match band"). */
public enum Band {
    STRONG(0.9, "go"),
    POSSIBLE(0.3, "wait"),
    WEAK(0, "plain"),
    /** Not proposed at all. */
    NONE(0, "plain");

    private final double from;
    private final String tone;

    Band(double from, String tone) {
        this.from = from;
        this.tone = tone;
    }

    /** The band of a proposed pair. */
    public static Band of(double probability) {
        return probability >= STRONG.from ? STRONG : probability >= POSSIBLE.from ? POSSIBLE : WEAK;
    }

    /** The least probability of it. */
    public double from() {
        return from;
    }

    /** The probability from which on it is a stronger one; above 1 for the strongest. */
    public double below() {
        return this == STRONG ? 2 : this == POSSIBLE ? STRONG.from : POSSIBLE.from;
    }

    /**
     * The name of the band as an SQL expression; index match_to_review_of_band has the same one.
     *
     * @param probability an SQL expression
     */
    public static String sql(String probability) {
        return "(case when " + probability + " >= " + STRONG.from + " then 'STRONG' when " + probability + " >= "
                + POSSIBLE.from + " then 'POSSIBLE' else 'WEAK' end)";
    }

    /** Tone of the tag that shows it. */
    public String tone() {
        return tone;
    }
}
