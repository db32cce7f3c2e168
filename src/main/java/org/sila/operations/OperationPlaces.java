package org.sila.operations;

import java.util.List;
import java.util.Optional;
import org.sila.places.Facility;
import org.sila.places.Places;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Facilities by the names that people read and type. */
@Component
class OperationPlaces {

    private final Places places;

    OperationPlaces(Places places) {
        this.places = places;
    }

    /** The facility's name in the reader's language, or that of what it turned out to be; empty for none. */
    String name(String code) {
        return code.isEmpty()
                ? ""
                : places.facility(code)
                        .map(facility -> facility.name(LocaleContextHolder.getLocale()))
                        .orElse(code);
    }

    /** Where an operation is, in one line. */
    String where(String code, String place) {
        String name = name(code);
        return name.isEmpty() || place.isEmpty() ? name + place : name + " – " + place;
    }

    /** Names to choose a facility by, in the reader's language. */
    List<String> names() {
        return places.facilities().stream()
                .map(facility -> facility.name(LocaleContextHolder.getLocale()))
                .toList();
    }

    /** Names of the parts of a facility. */
    List<String> parts(String code) {
        return places.facility(code).stream()
                .flatMap(whole -> places.partsOf(whole).stream())
                .map(facility -> facility.name(LocaleContextHolder.getLocale()))
                .toList();
    }

    /** The code of what somebody typed. */
    Optional<String> named(String typed) {
        return places.facilityNamed(typed).map(Facility::code);
    }
}
