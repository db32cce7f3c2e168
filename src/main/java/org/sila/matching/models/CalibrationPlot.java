package org.sila.matching.models;

import java.util.List;

/** Where things stand in the drawing of a calibration, in its own units: a square, probabilities from 0 to 1 both ways. */
final class CalibrationPlot {

    static final CalibrationPlot PLOT = new CalibrationPlot();

    private static final int LEFT = 56;
    private static final int TOP = 14;
    private static final int SIDE = 340;

    private CalibrationPlot() {}

    /** Where the axes are labelled. */
    public List<Double> ticks() {
        return List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
    }

    public double x(double said) {
        return rounded(LEFT + SIDE * said);
    }

    public double y(double confirmed) {
        return rounded(TOP + SIDE * (1 - confirmed));
    }

    /** Whole percents. */
    public long percent(double share) {
        return Math.round(100 * share);
    }

    private static double rounded(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
