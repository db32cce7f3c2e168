package org.sila.matching.engine.scoring;

/**
 * What a pair weighs.
 *
 * @param prior log2 odds of one person before anything is compared
 * @param fields bits of each field for "one person", in the order of {@code Field}
 * @param frequencies frequency of the name that agreed in each field, 0 where none
 * @param same log2 odds of one person against two unrelated people, prior included
 * @param relative log2 odds of relatives against two unrelated people, prior included
 */
public record PairWeights(double prior, float[] fields, float[] frequencies, double same, double relative) {

    private static final double NEW_SUPPORT = 0.6;

    /** log2 odds of one person against everything else, relatives included. */
    public double total() {
        return same + kinship();
    }

    /** Bits taken off because relatives would look like this too; never positive. */
    public double kinship() {
        return -log2(1 + Math.pow(2, relative));
    }

    /** Probability that the two are relatives. */
    public double relativeProbability() {
        double odds = Math.pow(2, relative);
        return odds / (1 + odds + Math.pow(2, same));
    }

    /** Probability that the two have nothing to do with one another. */
    public double unrelatedProbability() {
        return 1 / (1 + Math.pow(2, relative) + Math.pow(2, same));
    }

    /** Probability that two people who are known not to be one have nothing to do with one another. */
    public double unrelatedIfTwo() {
        return 1 / (1 + Math.pow(2, relative));
    }

    /**
     * Bits that this pair adds to what another pair already said, field by field: what is better supported here counts in
     * part, because it is not independent; what contradicts here and did not there counts in full.
     */
    public double beyond(PairWeights other) {
        double bits = 0;
        for (int i = 0; i < fields.length; i++) {
            float here = fields[i];
            float there = other.fields[i];
            if (here > Math.max(0, there)) {
                bits += NEW_SUPPORT * (here - Math.max(0, there));
            } else if (here < Math.min(0, there)) {
                bits += here - Math.min(0, there);
            }
        }
        return bits;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
