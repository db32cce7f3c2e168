package org.sila.matching.engine.benchmark.peers;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.profile.Mention;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;

/**
 * A mention as a general tool sees it: strings and a year.
 *
 * @param name given, father's, grandfather's and family name in one string
 * @param year of birth; 0 where it is not known
 */
record Plain(String id, String name, String mother, String origin, String sex, int year, String nationalNumber) {

    private static final Transliterator ASCII = Transliterator.getInstance(
            "Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower; [^a-z0-9\\ ] Remove");

    static List<Plain> asWritten(List<Mention> mentions) {
        return mentions.stream().map(Plain::of).toList();
    }

    /** Names and places in Latin letters, as ICU writes them. */
    static List<Plain> transliterated(List<Mention> mentions) {
        Map<String, String> known = new HashMap<>();
        List<Plain> all = new ArrayList<>();
        for (Plain one : asWritten(mentions)) {
            all.add(new Plain(
                    one.id,
                    words(one.name, known),
                    words(one.mother, known),
                    words(one.origin, known),
                    one.sex,
                    one.year,
                    one.nationalNumber));
        }
        return all;
    }

    private static Plain of(Mention mention) {
        PersonName name = mention.person().name();
        String whole = String.join(" ", name.full(), name.given(), name.father(), name.grandfather(), name.family());
        return new Plain(
                mention.id(),
                whole.strip().replaceAll("\\s+", " "),
                name.mother(),
                mention.person().origin(),
                mention.person().sex().name(),
                year(mention),
                mention.person().nationalNumber() == null
                        ? ""
                        : mention.person().nationalNumber());
    }

    private static int year(Mention mention) {
        @Nullable PartialDate birth = mention.person().birth();
        @Nullable PartialDate ageOn = mention.person().ageOn();
        @Nullable Integer age = mention.person().age();
        if (birth != null) {
            return birth.year();
        }
        return age != null && ageOn != null ? ageOn.year() - age : 0;
    }

    private static String words(String text, Map<String, String> known) {
        StringBuilder out = new StringBuilder();
        for (String word : text.split(" ")) {
            out.append(out.isEmpty() ? "" : " ").append(known.computeIfAbsent(word, ASCII::transliterate));
        }
        return out.toString();
    }
}
