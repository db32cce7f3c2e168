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

/** The places and facilities that are known by name. The lists are small and never change while the application runs. */
@Component
public class Places {

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Facility> facilities = new LinkedHashMap<>();
    private volatile @Nullable ByName byName;

    /** What is called by which folded name. */
    private record ByName(Map<String, Place> places, Map<String, Facility> facilities) {}

    /** Reads the reference lists. */
    public Places() {
        ReferenceLists.places().forEach(place -> places.put(place.code(), place));
        ReferenceLists.facilities().forEach(facility -> facilities.put(facility.code(), facility));
    }

    /** Folds the names when one is first asked for: a command that never asks starts sooner. */
    private ByName byName() {
        ByName known = byName;
        if (known == null) {
            known = new ByName(new HashMap<>(), new HashMap<>());
            for (Place place : places.values()) {
                for (String name : names(place.arabic(), place.english(), place.aliases())) {
                    known.places().putIfAbsent(Folding.fold(name), place);
                }
            }
            for (Facility facility : facilities.values()) {
                for (String name : names(facility.arabic(), facility.english(), facility.aliases())) {
                    known.facilities().putIfAbsent(Folding.fold(name), facility);
                }
            }
            byName = known;
        }
        return known;
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
        return Optional.ofNullable(byName().places().get(Folding.fold(asWritten)));
    }

    /** The facility that somebody wrote, by name, number, nickname or street; empty where none is known by it. */
    public Optional<Facility> facilityNamed(String asWritten) {
        return Optional.ofNullable(byName().facilities().get(Folding.fold(asWritten)));
    }

    /** The facility that has this code. */
    public Optional<Facility> facility(String code) {
        return Optional.ofNullable(facilities.get(code));
    }

    /** The facilities that are part of this one, buildings of a prison, in the order of the list. */
    public List<Facility> partsOf(Facility whole) {
        return facilities.values().stream()
                .filter(part -> part.parent().equals(whole.code()))
                .toList();
    }

    /**
     * The facilities of which one name has every word of what somebody looks for, in either script; the one that is
     * called exactly so comes first. A word may be a piece of one, a number must be whole: "21" does not find 215.
     *
     * @return all where nothing is looked for
     */
    public List<Facility> facilitiesLike(String lookedFor) {
        if (lookedFor.isBlank()) {
            return facilities();
        }
        String folded = Folding.fold(lookedFor);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<Facility> found = new ArrayList<>();
        facilityNamed(lookedFor).ifPresent(found::add);
        for (Facility facility : facilities.values()) {
            if (!found.contains(facility) && isCalledLike(facility, List.of(folded.split(" ")))) {
                found.add(facility);
            }
        }
        return List.copyOf(found);
    }

    private static boolean isCalledLike(Facility facility, List<String> words) {
        return names(facility.arabic(), facility.english(), facility.aliases()).stream()
                .map(Folding::foldAll)
                .anyMatch(name -> words.stream().allMatch(word -> has(name, word)));
    }

    private static boolean has(String name, String word) {
        boolean number = word.chars().allMatch(Character::isDigit);
        return number ? List.of(name.split(" ")).contains(word) : name.contains(word);
    }

    /**
     * One key for all ways of writing a facility: its code where it is known by that name, else its letters, folded.
     *
     * @return empty where nothing is written
     */
    public String facilityKey(String asWritten) {
        String folded = Folding.fold(asWritten);
        Facility known = byName().facilities().get(folded);
        return known == null ? (folded.isEmpty() ? "" : "~" + folded) : known.code();
    }

    /** The same of the whole facility where a part of one is written: a building's is that of its prison. */
    public String wholeFacilityKey(String asWritten) {
        String key = facilityKey(asWritten);
        Facility known = facilities.get(key);
        while (known != null && !known.parent().isEmpty()) {
            key = known.parent();
            known = facilities.get(key);
        }
        return key;
    }

    private static List<String> names(String arabic, String english, List<String> aliases) {
        List<String> names = new ArrayList<>(List.of(arabic, english));
        names.addAll(aliases);
        return names;
    }
}
