package org.sila.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sila.person.WrittenText;
import org.springframework.stereotype.Component;

/**
 * The places and facilities that are known by name. The lists are small. They are those of the reference lists until
 * {@link #knowPlaces} and {@link #know} say which there are.
 */
@Component
public class Places {

    private volatile PlaceNames places;
    private volatile KnownFacilities facilities;

    /** Reads the reference lists. */
    public Places() {
        places = new PlaceNames(ReferenceLists.places());
        facilities = new KnownFacilities(ReferenceLists.facilities(), Map.of());
    }

    /** The places of the reference list, which comes with the application; coarse ones first. */
    public static List<Place> referencePlaces() {
        return ReferenceLists.places();
    }

    /** The facilities of the reference list, which comes with the application. */
    public static List<Facility> referenceFacilities() {
        return ReferenceLists.facilities();
    }

    /**
     * Names of the {@link #referenceFacilities}, to suggest to families and strangers while they type: public anyway, while
     * those that staff entered are not.
     */
    public static List<String> publicFacilityNames(Locale locale) {
        return ReferenceLists.facilities().stream()
                .map(facility -> facility.name(locale))
                .toList();
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

    /** Says which places there are from now on, and what they are called. */
    public void knowPlaces(List<Place> known) {
        places = new PlaceNames(known);
    }

    /** All places, coarse ones first. */
    public List<Place> places() {
        return places.all();
    }

    /** All governorates. */
    public List<Place> governorates() {
        return places.all().stream()
                .filter(place -> place.kind() == Place.Kind.GOVERNORATE)
                .toList();
    }

    /** The place that has this code. */
    public Optional<Place> place(String code) {
        return Optional.ofNullable(places.coded(code));
    }

    /** The place itself, then what it lies in, up to its governorate. */
    public List<Place> upwards(Place place) {
        return places.upwards(place);
    }

    /** What changes whenever {@link #knowPlaces} says something new: whoever keeps what was read of places compares it. */
    public Object placesEdition() {
        return places;
    }

    /** Different ways of writing the name of one place have the same key; empty where nothing is written. */
    public static String placeKey(String written) {
        return PlaceKey.of(written);
    }

    /** All facilities that stand for themselves. */
    public List<Facility> facilities() {
        return facilities.all();
    }

    /**
     * The finest place that is certain from what somebody wrote, in either script, by any of its names; the text may name
     * several levels. Where several places are called so, what all of them lie in. Empty where there is none.
     */
    public Optional<Place> placeNamed(String asWritten) {
        return Optional.ofNullable(namedPlace(asWritten).place());
    }

    /** The name of a place, after that of its governorate where others are called so, too. */
    public String unmistakableName(Place place, Locale reader) {
        String name = place.name(reader);
        boolean clear = placeNamed(name).filter(place::equals).isPresent();
        Place governorate = places.coded(place.governorate());
        return clear || governorate == null ? name : governorate.name(reader) + " - " + name;
    }

    /** What a written place means, and whether it is only unclear which one is meant. */
    public NamedPlace namedPlace(String asWritten) {
        return places.named(WrittenText.clean(asWritten));
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
