package org.sila.facilities;

import java.util.List;
import java.util.Locale;
import org.sila.places.Places;

/** Names of governorates in the reader's language. */
record Governorates(Places places, Locale reader) {

    /** One that can be chosen. */
    record Choice(String code, String name) {}

    public List<Choice> choices() {
        return places.governorates().stream()
                .map(place -> new Choice(place.code(), place.name(reader)))
                .toList();
    }

    /** The code itself where there is no such governorate. */
    public String name(String code) {
        return choices().stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::name)
                .findFirst()
                .orElse(code);
    }
}
