package org.sila.matching.models;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.evaluation.Calibration;
import org.sila.matching.engine.evaluation.Figures;

/**
 * What a model said, and what people decided.
 *
 * @param versions engine and model versions that matches were scored with
 * @param chosen the one looked at; null for all
 * @param bins ten, by rising probability
 * @param countedAt when that was counted; null for just now
 */
record CalibrationView(
        List<Version> versions,
        @Nullable String chosen,
        List<CalibrationBin> bins,
        @Nullable Instant countedAt) {

    /**
     * A version as it is stored with a match: that of the engine, and that of the model after a slash.
     *
     * @param stored both
     */
    record Version(String stored) {

        public String engine() {
            return stored.substring(0, Math.max(0, stored.indexOf('/')));
        }

        public String model() {
            return stored.substring(stored.indexOf('/') + 1);
        }
    }

    public long decided() {
        return bins.stream().mapToLong(CalibrationBin::decided).sum();
    }

    public long proposed() {
        return bins.stream().mapToLong(CalibrationBin::proposed).sum();
    }

    /** Bins in which something was decided. */
    public List<CalibrationBin> drawn() {
        return bins.stream().filter(bin -> bin.decided() > 0).toList();
    }

    /** How far, on average, probabilities are from the share confirmed (ECE). */
    public double error() {
        return Calibration.error(drawn().stream()
                .map(bin -> new Figures.Bin(bin.lower(), (int) bin.decided(), bin.said(), (int) bin.confirmed()))
                .toList());
    }
}
