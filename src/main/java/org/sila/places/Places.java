package org.sila.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The places and facilities that are known by name. The lists are small. The facilities are those of the reference list
 * until {@link #know} says which there are.
 */
@Component
public class Places {

    private final Map<String, Place> places = new LinkedHashMap<>();
    private volatile @Nullable Map<String, Place> placesByName;
    private volatile KnownFacilities facilities;

    /** Reads the reference lists. */
    public Places() {
        ReferenceLists.places().forEach(place -> places.put(place.code(), place));
        facilities = new KnownFacilities(ReferenceLists.facilities(), Map.of());
    }

    /** Folds the names when one is first asked for: a command that never asks starts sooner. */
    private Map<String, Place> placesByName() {
        Map<String, Place> known = placesByName;
        if (known == null) {
            known = new HashMap<>();
            for (Place place : places.values()) {
                for (String name : names(place.arabic(), place.english(), place.aliases())) {
                    known.putIfAbsent(Folding.fold(name), place);
                }
            }
            placesByName = known;
        }
        return known;
    }

    /** The facilities of the reference list, which comes with the application. */
    public static List<Facility> referenceFacilities() {
        return ReferenceLists.facilities();
    }

    /** Different ways of writing one name have the same key; empty where nothing is written. */
    public static String nameKey(String written) {
        return Folding.fold(written);
    }

    /**
     * Says which facilities there are from now on.
     *
     * @param known in order: a name that two have is the first one's
     * @param mergedInto by code of a facility that turned out to be another one, the code of that
     */
    public void know(List<Facility> known, Map<String, String> mergedInto) {
        facilities = new KnownFacilities(known, mergedInto);
    }

    /** All places, coarse ones first. */
    public Collection<Place> places() {
        return List.copyOf(places.values());
    }

    /** All facilities that stand for themselves. */
    public List<Facility> facilities() {
        return facilities.all();
    }

    /** The place that somebody wrote, in either script, by any of its names; empty where none is known by it. */
    public Optional<Place> placeNamed(String asWritten) {
        return Optional.ofNullable(placesByName().get(Folding.fold(asWritten)));
    }

    /** The facility that somebody wrote, by name, number, nickname or street; empty where none is known by it. */
    public Optional<Facility> facilityNamed(String asWritten) {
        return facilities.named(asWritten);
    }

    /** The facility that has this code, or that the one of this code turned out to be. */
    public Optional<Facility> facility(String code) {
        return facilities.coded(code);
    }

    /** The facilities that are part of this one, buildings of a prison, in the order of the list. */
    public List<Facility> partsOf(Facility whole) {
        return facilities.partsOf(whole);
    }

    /**
     * The facilities of which one name has every word of what somebody looks for, in either script; the one that is
     * called exactly so comes first. A word may be a piece of one, a number must be whole: "21" does not find 215.
     *
     * @return all where nothing is looked for
     */
    public List<Facility> facilitiesLike(String lookedFor) {
        return facilities.like(lookedFor);
    }

    /**
     * One key for all ways of writing a facility: its code where it is known by that name, else its letters, folded.
     *
     * @return empty where nothing is written
     */
    public String facilityKey(String asWritten) {
        return facilities.key(asWritten);
    }

    /** The same of the whole facility where a part of one is written: a building's is that of its prison. */
    public String wholeFacilityKey(String asWritten) {
        return facilities.wholeKey(asWritten);
    }

    static List<String> names(String arabic, String english, List<String> aliases) {
        List<String> names = new ArrayList<>(List.of(arabic, english));
        names.addAll(aliases);
        return names;
    }
}
