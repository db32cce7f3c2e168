package org.sila.matching.engine.benchmark;

import org.sila.matching.KnownPlaces;
import org.sila.matching.engine.profile.Gazetteer;
import org.sila.places.Places;

/** The places that come with the application. */
final class BenchmarkGazetteer {

    private BenchmarkGazetteer() {}

    static Gazetteer read() {
        return new KnownPlaces(new Places());
    }
}
