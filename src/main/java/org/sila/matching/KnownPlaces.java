package org.sila.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sila.matching.engine.profile.Gazetteer;
import org.sila.matching.engine.profile.NamedPlaces;
import org.sila.places.Place;
import org.sila.places.Places;
import org.springframework.stereotype.Component;

/** What the engine knows of places: the application's own lists. */
@Component
public class KnownPlaces implements Gazetteer {

    private final NamedPlaces named = new NamedPlaces();
    private final Map<Long, String> governorates = new HashMap<>();

    public KnownPlaces(Places places) {
        for (Place place : places.places()) {
            List<String> names = new ArrayList<>(place.aliases());
            names.add(place.arabic());
            names.add(place.english());
            governorates.put(id(place.governorate()), place.governorate());
            named.add(id(place.code()), id(place.governorate()), names);
        }
    }

    @Override
    public Optional<Located> locate(String written) {
        return named.locate(written);
    }

    /** Code of the governorate that the written place lies in; empty where it is not understood. */
    Optional<String> governorateOf(String written) {
        return locate(written).map(place -> governorates.get(place.governorate()));
    }

    private static long id(String code) {
        return code.hashCode() & 0xffffffffL;
    }
}
