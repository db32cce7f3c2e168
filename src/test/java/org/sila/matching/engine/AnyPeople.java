package org.sila.matching.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;

/** People as any list may describe them: few names in both scripts, so that they meet, and any text at all. */
final class AnyPeople {

    /** The fields of a description that a value can be filled into. */
    static final List<String> FIELDS = List.of(
            "given",
            "father",
            "grandfather",
            "family",
            "mother",
            "nickname",
            "sex",
            "birth",
            "origin",
            "event",
            "facility",
            "national",
            "registry");

    private static final List<String> NAMES = List.of(
            "محمد",
            "أحمد",
            "Mehmet",
            "Ahmad",
            "محمود",
            "علي",
            "Ali",
            "فاطمة",
            "فطوم",
            "خالد",
            "Khaled",
            "عبد الرحمن",
            "Abdurrahman",
            "نور الدين",
            "الحلبي",
            "Al-Halabi",
            "حلبي",
            "الخطيب",
            "االسطل",
            "الأسطل",
            "متبج",
            "منبج",
            "ابو خالد",
            "Şêxmûs",
            "Hagop",
            "د.",
            "بن",
            "x",
            "-");

    private AnyPeople() {}

    static Arbitrary<Map<String, String>> people() {
        Arbitrary<String> full =
                Arbitraries.of(NAMES).list().ofMinSize(0).ofMaxSize(6).map(names -> String.join(" ", names));
        Arbitrary<Map<String, String>> parts = Combinators.combine(
                        optional(name()),
                        optional(name()),
                        optional(name()),
                        optional(name()),
                        optional(name()),
                        optional(name()))
                .as((given, father, grandfather, family, mother, nickname) -> fields(
                        "given",
                        given,
                        "father",
                        father,
                        "grandfather",
                        grandfather,
                        "family",
                        family,
                        "mother",
                        mother,
                        "nickname",
                        nickname));
        Arbitrary<Map<String, String>> rest = Combinators.combine(
                        optional(Arbitraries.of("MALE", "FEMALE")),
                        optional(date()),
                        optional(Arbitraries.of("حلب", "Aleppo", "منبج", "دوما")),
                        optional(date()),
                        optional(Arbitraries.of("الفرع 215", "Branch 215", "صيدنايا")),
                        optional(Arbitraries.of("01234567890", "٠١٢٣٤٥٦٧٨٩٠", "9")),
                        optional(Arbitraries.of("12", "013")))
                .as((sex, birth, origin, event, facility, national, registry) -> fields(
                        "sex",
                        sex,
                        "birth",
                        birth,
                        "origin",
                        origin,
                        "event",
                        event,
                        "facility",
                        facility,
                        "national",
                        national,
                        "registry",
                        registry));
        Arbitrary<Map<String, String>> named = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, parts), net.jqwik.api.Tuple.of(1, full.map(text -> fields("full", text))));
        return Combinators.combine(named, rest).as((names, other) -> {
            Map<String, String> person = new HashMap<>(names);
            person.putAll(other);
            return person;
        });
    }

    /** A value for the field. */
    static Arbitrary<String> value(String field) {
        return switch (field) {
            case "sex" -> Arbitraries.of("MALE", "FEMALE");
            case "birth", "event" -> date();
            case "origin" -> Arbitraries.of("حلب", "Aleppo", "منبج", "دوما");
            case "facility" -> Arbitraries.of("الفرع 215", "Branch 215", "صيدنايا");
            case "national" -> Arbitraries.of("01234567890", "٠١٢٣٤٥٦٧٨٩٠", "9");
            case "registry" -> Arbitraries.of("12", "013");
            default -> Arbitraries.of(NAMES);
        };
    }

    static Arbitrary<String> name() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(12, Arbitraries.of(NAMES)),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(60)),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.strings().withCharRange('\u0600', '\u06FF').ofMaxLength(30)),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.strings().withCharRange('A', 'ž').ofMaxLength(30)));
    }

    private static Arbitrary<String> date() {
        return Arbitraries.of(
                "1985", "1985-03", "1985-03-12", "1985-12-03", "1986-03-12", "1985-01-01", "1995", "1983~");
    }

    private static Arbitrary<String> optional(Arbitrary<String> value) {
        return Arbitraries.oneOf(value, Arbitraries.just(""));
    }

    private static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    static Mention mention(String id, MentionKind kind, Map<String, String> fields) {
        PersonName name = new PersonName(
                fields.get("full"),
                fields.get("given"),
                fields.get("father"),
                fields.get("grandfather"),
                fields.get("family"),
                fields.get("mother"),
                fields.get("nickname"));
        String sex = fields.getOrDefault("sex", "");
        PersonDescription person = new PersonDescription(
                name,
                sex.isEmpty() ? Sex.UNKNOWN : Sex.valueOf(sex),
                PartialDate.parse(fields.getOrDefault("birth", "")).orElse(null),
                null,
                null,
                "",
                fields.getOrDefault("origin", ""),
                fields.getOrDefault("national", ""),
                fields.getOrDefault("registry", ""));
        Circumstances circumstances = new Circumstances(
                PartialDate.parse(fields.getOrDefault("event", "")).orElse(null),
                "",
                fields.getOrDefault("facility", ""),
                DetentionEvent.UNKNOWN);
        return new Mention(id, kind, person, circumstances, "");
    }
}
