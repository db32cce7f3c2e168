package org.sila.matching.offline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sila.matching.KnownPlaces;
import org.sila.matching.engine.profile.Gazetteer;
import org.sila.matching.engine.scoring.Model;
import org.sila.places.Places;

/** What the engine needs besides the lists. */
final class OfflineEngine {

    private OfflineEngine() {}

    /** The places of {@code db/reference}, the same as the application's. */
    static Gazetteer places() {
        return new KnownPlaces(new Places());
    }

    /** The model of the file, or the shipped one. */
    static Model model(@Nullable Path file) {
        return file == null ? Model.shipped() : ModelFile.read(file);
    }
}
