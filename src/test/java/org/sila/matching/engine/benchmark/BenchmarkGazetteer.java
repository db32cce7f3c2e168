package org.sila.matching.engine.benchmark;

import org.sila.matching.engine.profile.Gazetteer;

/** The places that the measured lists name. */
final class BenchmarkGazetteer {

    private BenchmarkGazetteer() {}

    static Gazetteer read() {
        return Gazetteer.NONE;
    }
}
