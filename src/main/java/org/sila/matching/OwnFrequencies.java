package org.sila.matching;

import org.sila.matching.engine.scoring.CountedFrequencies;
import org.sila.matching.engine.scoring.NameFrequencies;
import org.springframework.stereotype.Component;

/** How common names are among all reports and records; read anew as these grow or shrink by a twentieth. */
@Component
class OwnFrequencies implements NameFrequencies {

    private static final double CHANGE = 0.05;

    private final NameCounts counts;
    private volatile CountedFrequencies counted = CountedFrequencies.none();

    OwnFrequencies(NameCounts counts) {
        this.counts = counts;
    }

    /** Reads the counts anew where they have changed enough to matter. To be asked once it is known what to compare. */
    synchronized void refresh() {
        long known = counted.counted();
        if (Math.abs(counts.mentions() - known) > known * CHANGE) {
            readAnew();
        }
    }

    /** Reads the counts as they are now. */
    void readAnew() {
        counted = counts.all();
    }

    @Override
    public double given(long identity) {
        return counted.given(identity);
    }

    @Override
    public double family(long identity) {
        return counted.family(identity);
    }

    @Override
    public long counted() {
        return counted.counted();
    }
}
