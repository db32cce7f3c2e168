package org.sila.matching.engine.scoring;

/**
 * Probabilities within a candidate set, the anchor being a report. Its person may be in none of the records, in one, or
 * in several lists. The leading candidate competes with "none of them" and with every other candidate in so far as that
 * one is somebody else; each other candidate is the person either because the leader is and the two are one, or because
 * the leader is not. Two equal namesakes who contradict one another get just under a half each; two lists that name the
 * same man both keep what they deserve.
 */
public final class Posterior {

    /** log2 odds of a pair by itself from which on it counts for the others of the same report. */
    public static final double MATTERS = -8;

    private static final int MOST_RIVALS = 20;

    private Posterior() {}

    /** Compares the leading candidate with another. Asked only where both matter. */
    @FunctionalInterface
    public interface Companion {
        /** log2 odds that the other is the report's person too, if the leader is. */
        double log2Odds(int other);
    }

    /** @param log2Odds of each candidate by itself, in descending order */
    public static double[] probabilities(Model model, double[] log2Odds, Companion companion) {
        double[] probabilities = new double[log2Odds.length];
        if (log2Odds.length == 0) {
            return probabilities;
        }
        int rivals = 1;
        double othersAgainst = 0;
        double[] together = new double[log2Odds.length];
        while (rivals < Math.min(MOST_RIVALS, log2Odds.length) && log2Odds[rivals] > MATTERS) {
            together[rivals] = log2Odds[0] > MATTERS ? probability(companion.log2Odds(rivals)) : 0;
            othersAgainst += (1 - together[rivals]) * odds(log2Odds[rivals]);
            rivals++;
        }
        double leader = probability(model.calibrated(log2Odds[0] - log2(1 + othersAgainst)));
        probabilities[0] = leader;
        for (int i = 1; i < log2Odds.length; i++) {
            double apart = (1 - together[i]) * odds(log2Odds[i]);
            double rest = 1 + odds(log2Odds[0]) + othersAgainst - (i < rivals ? apart : 0);
            double instead = apart == 0 ? 0 : probability(model.calibrated(log2(apart) - log2(rest)));
            probabilities[i] = Math.min(1, leader * together[i] + instead);
        }
        return probabilities;
    }

    private static double probability(double log2Odds) {
        return 1 / (1 + odds(-log2Odds));
    }

    private static double odds(double log2Odds) {
        return Math.pow(2, Math.min(500, log2Odds));
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
