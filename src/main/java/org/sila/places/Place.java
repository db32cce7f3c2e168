package org.sila.places;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;

/**
 * A governorate, district, subdistrict, or a town, village or quarter.
 *
 * @param code stable, such as {@code SY-DI} (ISO 3166-2) for a governorate
 * @param kind what it is
 * @param governorate code of the governorate it lies in; its own where it is one
 * @param parent code of the place it belongs to, whose district may not be known; empty for a governorate
 * @param aliases other names and spellings, old and new, in both scripts
 * @param source where its names are from
 */
public record Place(
        String code,
        Kind kind,
        String governorate,
        String parent,
        String arabic,
        String english,
        List<String> aliases,
        String source) {

    /** Where it has a name in one script only, that stands for the other. */
    public Place {
        arabic = arabic.isEmpty() ? english : arabic;
        english = english.isEmpty() ? arabic : english;
        aliases = List.copyOf(aliases);
    }

    /**
     * Level of a place, coarse ones first. A district or subdistrict stands for the town that it is called after, too:
     * who writes the name does not say which of the two is meant.
     */
    public enum Kind {
        GOVERNORATE,
        DISTRICT,
        SUBDISTRICT,
        TOWN
    }

    /** All its names. */
    public List<String> names() {
        return Places.names(arabic, english, aliases);
    }

    /** The name in the reader's language, or in the letters that the reader's language is written in. */
    public String name(Locale locale) {
        return isInArabicLetters(locale) ? arabic : english;
    }

    static boolean isInArabicLetters(Locale locale) {
        return ULocale.addLikelySubtags(ULocale.forLocale(locale)).getScript().equals("Arab");
    }
}
