package org.sila.matching.engine.evaluation;

import java.util.List;

/** How far probabilities are from how often they were right. */
public final class Calibration {

    private Calibration() {}

    /** The expected calibration error (ECE): what bins are off by, weighed by their pairs. */
    public static double error(List<Figures.Bin> bins) {
        int pairs = 0;
        double off = 0;
        for (Figures.Bin bin : bins) {
            pairs += bin.pairs();
            off += Math.abs(bin.probabilities() - bin.right());
        }
        return off / Math.max(1, pairs);
    }
}
