package org.sila.matching.benchmark;

import java.util.Arrays;
import java.util.Locale;

/** How long the same thing took, each time. */
public final class Durations {

    private final long[] nanos;

    public Durations(long[] nanos) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
    }

    /** Median, 95th percentile and longest, in milliseconds, as cells of a table. */
    public String cells() {
        return String.format(
                Locale.ROOT,
                "%.1f | %.1f | %.1f",
                millis(nanos.length / 2),
                millis(nanos.length * 95 / 100),
                millis(nanos.length - 1));
    }

    private double millis(int at) {
        return nanos[at] / 1e6;
    }
}
