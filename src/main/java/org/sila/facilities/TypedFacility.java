package org.sila.facilities;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sila.places.Places;
import org.springframework.stereotype.Component;

/** A facility that somebody types into a form, by any of its names, and the names that are suggested. */
@Component
class TypedFacility {

    private final FacilityStore store;
    private final Places places;

    TypedFacility(FacilityStore store, Places places) {
        this.store = store;
        this.places = places;
    }

    /** The one that stands for itself under that name; empty where none is known by it. */
    Optional<UUID> named(String typed) {
        return places.facilityNamed(typed)
                .flatMap(facility -> store.all().stream()
                        .filter(stored -> stored.code().equals(facility.code()))
                        .findFirst())
                .map(StoredFacility::id);
    }

    List<String> suggested(Locale reader) {
        return places.facilities().stream()
                .map(facility -> facility.name(reader))
                .toList();
    }
}
