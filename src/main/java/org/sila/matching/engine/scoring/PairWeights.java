package org.sila.matching.engine.scoring;

/**
 * What a pair weighs.
 *
 * @param fields bits of each field for "one person", in the order of {@code Field}
 * @param frequencies frequency of the name that agreed in each field, 0 where none
 * @param same log2 odds of one person against two unrelated people, prior included
 * @param relative log2 odds of relatives against two unrelated people, prior included
 */
public record PairWeights(float[] fields, float[] frequencies, double same, double relative) {

    /** log2 odds of one person against everything else, relatives included. */
    public double total() {
        return same - log2(1 + Math.pow(2, relative));
    }

    /** Probability that the two are relatives. */
    public double relativeProbability() {
        double odds = Math.pow(2, relative);
        return odds / (1 + odds + Math.pow(2, same));
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
