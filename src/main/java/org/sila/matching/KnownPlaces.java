package org.sila.matching;

import java.util.List;
import java.util.Optional;
import org.sila.matching.engine.profile.Gazetteer;
import org.sila.places.NamedPlace;
import org.sila.places.Place;
import org.sila.places.Places;
import org.springframework.stereotype.Component;

/** What the engine knows of places: the application's own list, as it is at the time. */
@Component
public class KnownPlaces implements Gazetteer {

    private final Places places;

    public KnownPlaces(Places places) {
        this.places = places;
    }

    @Override
    public Optional<Located> locate(String written) {
        NamedPlace named = places.namedPlace(written);
        Place place = named.place();
        if (place != null) {
            return Optional.of(located(place));
        }
        return named.several() ? Optional.of(Located.UNCLEAR) : Optional.empty();
    }

    /** Code of the governorate that the written place lies in; empty where it is not understood. */
    Optional<String> governorateOf(String written) {
        return places.placeNamed(written).map(Place::governorate);
    }

    /** What changes whenever places do. */
    Object edition() {
        return places.placesEdition();
    }

    private Located located(Place place) {
        List<Place> upwards = places.upwards(place);
        long district = upwards.stream()
                .filter(one -> one.kind() == Place.Kind.DISTRICT)
                .mapToLong(one -> id(one.code()))
                .findFirst()
                .orElse(0);
        return new Located(id(place.code()), district, id(place.governorate()));
    }

    private static long id(String code) {
        return code.hashCode() & 0xffffffffL;
    }
}
