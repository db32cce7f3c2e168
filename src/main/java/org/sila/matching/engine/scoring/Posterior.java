package org.sila.matching.engine.scoring;

/**
 * Probabilities within a candidate set. A report is about one person; records of different people compete for it, records
 * that are about one person do not: the odds of a candidate are held against "none of them" and against every other
 * candidate in so far as that one is somebody else. Two equal namesakes get just under a half each; two lists that name
 * the same man both keep what they deserve.
 */
public final class Posterior {

    private Posterior() {}

    /** How likely two candidates are about two different people, 0 to 1. Asked only where both matter. */
    @FunctionalInterface
    public interface Rivalry {
        double between(int one, int other);
    }

    private static final double MATTERS = -4;
    private static final int MOST_RIVALS = 12;

    /** @param log2Odds of each candidate by itself, in descending order */
    public static double[] probabilities(Model model, double[] log2Odds, Rivalry rivalry) {
        double[] probabilities = new double[log2Odds.length];
        int rivals = 0;
        while (rivals < Math.min(MOST_RIVALS, log2Odds.length) && log2Odds[rivals] > MATTERS) {
            rivals++;
        }
        for (int i = 0; i < log2Odds.length; i++) {
            double against = 1;
            for (int j = 0; j < rivals; j++) {
                if (j != i && log2Odds[i] > MATTERS) {
                    against += rivalry.between(i, j) * Math.pow(2, log2Odds[j]);
                }
            }
            double log2 = log2Odds[i] - Math.log(against) / Math.log(2);
            probabilities[i] = 1 / (1 + Math.pow(2, -model.calibrated(log2)));
        }
        return probabilities;
    }
}
