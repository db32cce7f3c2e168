package org.sila.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.matching.SpelledName;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;

/**
 * A report or record as it is found.
 *
 * @param externalNumber null where it has none
 * @param registryNumber null where it has none
 */
record IndexedMention(
        UUID id,
        List<Term> terms,
        @Nullable String externalNumber,
        @Nullable String registryNumber) {

    /** Reads the names of a mention; facts are added by whoever knows them. */
    static List<Term> names(PersonName name) {
        List<Term> terms = new ArrayList<>();
        add(terms, Part.GIVEN, name.given());
        add(terms, Part.FATHER, name.father());
        add(terms, Part.GRANDFATHER, name.grandfather());
        add(terms, Part.FAMILY, name.family());
        List<Term> full = new ArrayList<>();
        add(full, Part.NAME, name.full());
        full.removeIf(one -> terms.stream().anyMatch(known -> known.text().equals(one.text())));
        terms.addAll(full);
        add(terms, Part.MOTHER, name.mother());
        add(terms, Part.NICKNAME, name.nickname());
        SpelledName.inKunya(name.nickname())
                .map(kunya -> Term.name(Part.NICKNAME, kunya))
                .filter(kunya -> terms.stream()
                        .noneMatch(known ->
                                known.part() == Part.NICKNAME && known.text().equals(kunya.text())))
                .ifPresent(terms::add);
        return terms;
    }

    /** The year of birth as it was given, or as the age on a date tells it; null where neither does. */
    static @Nullable Integer birthYear(
            @Nullable PartialDate birth,
            @Nullable Integer age,
            @Nullable PartialDate ageOn,
            @Nullable PartialDate event) {
        if (birth != null) {
            return birth.year();
        }
        PartialDate on = ageOn == null ? event : ageOn;
        return age == null || on == null ? null : Integer.valueOf(on.year() - age);
    }

    private static void add(List<Term> terms, Part part, String text) {
        for (SpelledName name : SpelledName.in(text)) {
            if (!name.core().isEmpty()) {
                terms.add(Term.name(part, name));
            }
        }
    }
}
