package org.sila.matching.engine.scoring;

import java.util.List;

/**
 * The straight line from log2 odds to calibrated log2 odds, fitted by logistic regression (Platt 1999) with a weak normal
 * prior around "as they are", which keeps it there where there is little to learn from.
 */
public record CalibrationLine(double slope, double shift) {

    /** Odds as they are. */
    public static final CalibrationLine NONE = new CalibrationLine(1, 0);

    private static final double SLOPE_DEVIATION = 0.3;
    private static final double SHIFT_DEVIATION = 2;
    private static final double LEAST_SLOPE = 0.2;
    private static final double SUREST = 30;
    private static final int MOST_STEPS = 50;
    private static final double CLOSE = 1e-9;
    private static final double LN_2 = Math.log(2);

    /**
     * Fits the line by Newton's method.
     *
     * @param log2Odds what was thought
     * @param right what was true
     */
    public static CalibrationLine fit(List<Double> log2Odds, List<Boolean> right) {
        double slope = NONE.slope();
        double shift = NONE.shift();
        for (int step = 0; step < MOST_STEPS; step++) {
            Newton newton = new Newton();
            newton.prior(slope, shift);
            for (int i = 0; i < log2Odds.size(); i++) {
                newton.add(Math.max(-SUREST, Math.min(SUREST, log2Odds.get(i))), right.get(i), slope, shift);
            }
            double[] change = newton.step();
            slope = Math.max(LEAST_SLOPE, slope - change[0]);
            shift -= change[1];
            if (Math.abs(change[0]) + Math.abs(change[1]) < CLOSE) {
                break;
            }
        }
        return new CalibrationLine(slope, shift);
    }

    /** Gradient and curvature of the penalised log loss at one line. */
    private static final class Newton {

        private double slopeGradient;
        private double shiftGradient;
        private double slopeSlope;
        private double slopeShift;
        private double shiftShift;

        void prior(double slope, double shift) {
            slopeGradient = (slope - NONE.slope()) / (SLOPE_DEVIATION * SLOPE_DEVIATION);
            shiftGradient = (shift - NONE.shift()) / (SHIFT_DEVIATION * SHIFT_DEVIATION);
            slopeSlope = 1 / (SLOPE_DEVIATION * SLOPE_DEVIATION);
            shiftShift = 1 / (SHIFT_DEVIATION * SHIFT_DEVIATION);
        }

        void add(double bits, boolean right, double slope, double shift) {
            double probability = 1 / (1 + Math.exp(-LN_2 * (slope * bits + shift)));
            double off = LN_2 * (probability - (right ? 1 : 0));
            double curve = LN_2 * LN_2 * probability * (1 - probability);
            slopeGradient += off * bits;
            shiftGradient += off;
            slopeSlope += curve * bits * bits;
            slopeShift += curve * bits;
            shiftShift += curve;
        }

        double[] step() {
            double determinant = slopeSlope * shiftShift - slopeShift * slopeShift;
            return new double[] {
                (shiftShift * slopeGradient - slopeShift * shiftGradient) / determinant,
                (slopeSlope * shiftGradient - slopeShift * slopeGradient) / determinant
            };
        }
    }
}
