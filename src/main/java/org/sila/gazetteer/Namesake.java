package org.sila.gazetteer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sila.places.Places;

/**
 * A place that shares a name with another one, in any spelling.
 *
 * @param name as the place has it
 */
record Namesake(StoredPlace place, String name) {

    /** The first of the places that is called as that one is. */
    static Optional<Namesake> among(List<StoredPlace> places, StoredPlace one) {
        return among(places, keys(one));
    }

    /** The first of the places that one of these keys is of, as {@link Places#placeKey} gives them. */
    static Optional<Namesake> among(List<StoredPlace> places, Set<String> keys) {
        return places.stream()
                .flatMap(place -> place.names()
                        .filter(name -> keys.contains(Places.placeKey(name)))
                        .map(name -> new Namesake(place, name)))
                .findFirst();
    }

    /** Keys of all its names. */
    static Set<String> keys(StoredPlace place) {
        return place.names().map(Places::placeKey).collect(Collectors.toSet());
    }
}
