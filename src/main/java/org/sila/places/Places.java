package org.sila.places;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The places and facilities that are known by name. The lists are small and never change while the application runs. */
@Component
public class Places {

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Facility> facilities = new LinkedHashMap<>();
    private final Map<String, Place> placesByName = new HashMap<>();
    private final Map<String, Facility> facilitiesByName = new HashMap<>();

    /** Reads the reference lists. */
    public Places() {
        for (Place place : ReferenceLists.places()) {
            places.put(place.code(), place);
            names(place.arabic(), place.english(), place.aliases())
                    .forEach(name -> placesByName.putIfAbsent(Folding.fold(name), place));
        }
        for (Facility facility : ReferenceLists.facilities()) {
            facilities.put(facility.code(), facility);
            names(facility.arabic(), facility.english(), facility.aliases())
                    .forEach(name -> facilitiesByName.putIfAbsent(Folding.fold(name), facility));
        }
    }

    /** All places, coarse ones first. */
    public Collection<Place> places() {
        return List.copyOf(places.values());
    }

    public List<Facility> facilities() {
        return List.copyOf(facilities.values());
    }

    /** The place that somebody wrote, in either script, by any of its names; empty where none is known by it. */
    public Optional<Place> placeNamed(String asWritten) {
        return Optional.ofNullable(placesByName.get(Folding.fold(asWritten)));
    }

    /** The facility that somebody wrote, by name, number, nickname or street; empty where none is known by it. */
    public Optional<Facility> facilityNamed(String asWritten) {
        return Optional.ofNullable(facilitiesByName.get(Folding.fold(asWritten)));
    }

    private static Stream<String> names(String arabic, String english, List<String> aliases) {
        return Stream.concat(Stream.of(arabic, english), aliases.stream());
    }
}
