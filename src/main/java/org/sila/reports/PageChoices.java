package org.sila.reports;

import java.util.List;
import org.sila.person.Sex;
import org.sila.places.Place;
import org.sila.places.Places;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the question pages offer to choose from, or suggest while one types; nobody is forced to a list. */
@Component
class PageChoices {

    private static final String DAMASCUS = "SY-DI";
    private static final List<Place> SUGGESTED = Places.referencePlaces().stream()
            .filter(place ->
                    place.kind() != Place.Kind.TOWN || place.governorate().equals(DAMASCUS))
            .toList();

    public List<Sex> sexes() {
        return List.of(Sex.MALE, Sex.FEMALE);
    }

    public List<ResponsibleParty> parties() {
        return List.of(ResponsibleParty.values());
    }

    public List<Relationship> relationships() {
        return List.of(Relationship.values());
    }

    /** Without "not asked", which only an import or a caller's form can say. */
    public List<News> news() {
        return List.of(News.NO_NEWS, News.SEEN, News.TOLD_OF_DEATH, News.PREFER_NOT_TO_SAY);
    }

    /**
     * Names of governorates, districts, subdistricts and quarters of Damascus, in the reader's language. Not of all places,
     * nor of those that staff entered: the pages of families weigh little.
     */
    public List<String> places() {
        return SUGGESTED.stream()
                .map(place -> place.name(LocaleContextHolder.getLocale()))
                .distinct()
                .toList();
    }

    /** Names of places of detention, in the reader's language. */
    public List<String> facilities() {
        return Places.publicFacilityNames(LocaleContextHolder.getLocale());
    }
}
