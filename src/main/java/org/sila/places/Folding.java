package org.sila.places;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sila.person.WrittenText;

/**
 * Brings a written place name to the form in which different ways of writing it are equal: no case, no diacritics, one
 * form of alef, ya and ta marbuta, no article, no words such as "governorate of" or "branch".
 * "Hospital" stays: it tells the hospital of a place from its prison.
 */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\u0640'’`ʿʾ]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> GENERIC = Set.of(
            "محافظه",
            "مدينه",
            "منطقه",
            "ناحيه",
            "قريه",
            "بلده",
            "ريف",
            "governorate",
            "province",
            "city",
            "district",
            "town",
            "village",
            "of",
            "the",
            "سجن",
            "فرع",
            "prison",
            "branch",
            "no");

    private Folding() {}

    /** Empty where nothing is left but generic words, which then count themselves. */
    static String fold(String written) {
        String[] words = words(written);
        String telling = join(words, true);
        return telling.isEmpty() ? join(words, false) : telling;
    }

    /** The same with the generic words kept, to search in. */
    static String foldAll(String written) {
        return join(words(written), false);
    }

    private static String[] words(String written) {
        String plain = Normalizer.normalize(
                WrittenText.asciiDigits(WrittenText.clean(written)).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        plain = MARKS.matcher(plain).replaceAll("");
        plain = plain.replaceAll("[أإآٱ]", "ا")
                .replace('ى', 'ي')
                .replace('ئ', 'ي')
                .replace('ؤ', 'و')
                .replace('ة', 'ه')
                .replace("ء", "")
                .replace("مستشفي", "مشفي");
        return SEPARATORS.split(plain.strip());
    }

    private static String join(String[] words, boolean tellingOnly) {
        return Arrays.stream(words)
                .map(Folding::withoutArticle)
                .filter(word -> !word.isEmpty() && !(tellingOnly && GENERIC.contains(word)))
                .collect(Collectors.joining(" "));
    }

    private static String withoutArticle(String word) {
        if (word.startsWith("ال") && word.length() > 4) {
            return word.substring(2);
        }
        return Set.of("al", "el", "ar", "as", "ash", "ad", "an", "at", "az").contains(word) ? "" : word;
    }
}
