package org.sila.matching.engine.evaluation;

import java.util.List;
import java.util.Locale;

/**
 * How good scored pairs are.
 *
 * @param pairs different pairs that were scored
 * @param ranking where the right record of a report stands among those proposed for it
 * @param candidateRecall share of the true pairs that were scored at all
 * @param half taking pairs at 0.5 and above as matches
 * @param best taking pairs at the threshold that makes F1 highest
 * @param sure taking pairs at 0.99 and above
 * @param brier mean square distance of probability and truth; 0 is perfect
 * @param calibrationError how far, on average, probabilities are from the share that is true (ECE); 0 is perfect
 * @param bins what the calibration error is made of, ten of equal width
 */
public record Figures(
        int pairs,
        Ranking ranking,
        double candidateRecall,
        Cut half,
        Cut best,
        Cut sure,
        double brier,
        double calibrationError,
        List<Bin> bins) {

    /**
     * Of the reports that have a right record.
     *
     * @param first share for which a right record stands first
     * @param amongTen share for which one is among the first ten
     * @param meanReciprocal mean of one divided by its place; 0 where it is nowhere
     */
    public record Ranking(double first, double amongTen, double meanReciprocal) {}

    /** Taking all pairs from a probability on as matches. */
    public record Cut(double threshold, double precision, double recall, double f1) {

        static Cut of(double threshold, int hits, int kept, int truth) {
            double precision = hits / (double) Math.max(1, kept);
            double recall = hits / (double) Math.max(1, truth);
            double f1 = hits == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return new Cut(threshold, precision, recall, f1);
        }
    }

    /**
     * Pairs of about the same probability.
     *
     * @param from the lowest probability in it
     * @param probabilities the sum of the pairs' probabilities: how many should be right
     * @param right how many are
     */
    public record Bin(double from, int pairs, double probabilities, int right) {}

    /** On one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "pairs=%d recall@1=%.4f recall@10=%.4f MRR=%.4f candidate_recall=%.4f P@0.5=%.4f R@0.5=%.4f F1@0.5=%.4f"
                        + " bestF1=%.4f at=%.4f P@0.99=%.4f brier=%.4f ECE=%.4f",
                pairs,
                ranking.first(),
                ranking.amongTen(),
                ranking.meanReciprocal(),
                candidateRecall,
                half.precision(),
                half.recall(),
                half.f1(),
                best.f1(),
                best.threshold(),
                sure.precision(),
                brier,
                calibrationError);
    }
}
