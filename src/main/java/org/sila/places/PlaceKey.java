package org.sila.places;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What different ways of writing the name of a place have in common: no case, diacritics, articles, spaces or doubled
 * letters, one spelling of the sounds that Latin letters write in several ways (Douma, Duma; Kesweh, Keswa).
 */
final class PlaceKey {

    /** Words that say what kind of place is meant, or which part of it; dropped where the name with them is not known. */
    private static final Set<String> GENERIC = Set.of(
            "محافظه",
            "مدينه",
            "منطقه",
            "مركز",
            "ناحيه",
            "قضا",
            "قريه",
            "بلده",
            "حي",
            "ريف",
            "governorate",
            "province",
            "mohafazat",
            "city",
            "district",
            "subdistrict",
            "sub",
            "nahiya",
            "countryside",
            "town",
            "village",
            "rif",
            "rural",
            "of",
            "the");

    private static final Set<String> DIRECTIONS = Set.of(
            "شمالي",
            "جنوبي",
            "شرقي",
            "غربي",
            "اوسط",
            "northern",
            "southern",
            "eastern",
            "western",
            "north",
            "south",
            "east",
            "west");

    private static final Pattern ARABIC_FORMS = Pattern.compile("[یکہەة]");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");
    private static final Pattern IN_COUNTRYSIDE = Pattern.compile("(^| )بريف (?=\\p{L})");

    private PlaceKey() {}

    /** Empty where nothing is written. */
    static String of(String written) {
        return byEar(words(written));
    }

    /** All keys that a name is found by: as spelt, and by its sound. */
    static Set<String> all(String name) {
        List<String> words = words(name);
        return byEar(words).isEmpty() ? Set.of() : Set.of(asSpelt(words), byEar(words));
    }

    /**
     * Keys to look for, one after the other until one is known: of the whole name first, then of less and less of it, without
     * directions, without words for kinds of places; each time as it is spelt before how it sounds.
     */
    static List<String> alternatives(String written) {
        List<String> words = words(written);
        List<String> undirected = without(words, DIRECTIONS);
        return Stream.of(words, undirected, without(undirected, GENERIC))
                .distinct()
                .flatMap(some -> Stream.of(asSpelt(some), byEar(some)))
                .toList();
    }

    private static List<String> words(String written) {
        String plain = ARABIC_FORMS.matcher(Folding.foldAll(written)).replaceAll(form -> switch (form.group()
                .charAt(0)) {
            case 'ی' -> "ي";
            case 'ک' -> "ك";
            default -> "ه";
        });
        return Arrays.asList(IN_COUNTRYSIDE.matcher(plain).replaceAll("$1ريف ").split(" "));
    }

    private static List<String> without(List<String> words, Set<String> dropped) {
        return words.stream().filter(word -> !dropped.contains(word)).toList();
    }

    private static String asSpelt(List<String> words) {
        return '=' + String.join("", words);
    }

    private static String byEar(List<String> words) {
        String joined = words.stream().map(PlaceKey::sound).collect(Collectors.joining());
        return DOUBLED.matcher(joined).replaceAll("$1");
    }

    private static String sound(String word) {
        if (word.isEmpty() || word.charAt(0) > 'z') {
            return word;
        }
        return word.replaceAll("ou|oo", "u")
                .replace("ee", "i")
                .replaceAll("[ae][iy]", "e")
                .replaceAll("(?<=[aeiou])h$", "")
                .replaceAll("e$", "a");
    }
}
