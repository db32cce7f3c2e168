package org.sila.places;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;

/**
 * A governorate, district or town.
 *
 * @param code stable, such as {@code SY-DI} (ISO 3166-2) for a governorate
 * @param kind what it is
 * @param governorate code of the governorate it lies in; its own where it is one
 * @param parent code of the place it belongs to; empty for a governorate
 * @param aliases other names and spellings, old and new, in both scripts
 */
public record Place(
        String code,
        Kind kind,
        String governorate,
        String parent,
        String arabic,
        String english,
        List<String> aliases) {

    /** Level of a place. */
    public enum Kind {
        GOVERNORATE,
        DISTRICT,
        TOWN
    }

    /** The name in the reader's language, or in the letters that the reader's language is written in. */
    public String name(Locale locale) {
        return isInArabicLetters(locale) ? arabic : english;
    }

    static boolean isInArabicLetters(Locale locale) {
        return ULocale.addLikelySubtags(ULocale.forLocale(locale)).getScript().equals("Arab");
    }
}
