package org.sila.places;

import java.util.List;
import java.util.Locale;

/**
 * A place of detention, hospital, morgue or burial site, as public sources name it.
 *
 * @param code stable, such as {@code saydnaya}
 * @param operator who ran it, in the words of the vocabulary "responsible party"
 * @param governorate code of the governorate, empty where not known
 * @param parent code of the facility it is part of; empty where of none
 * @param aliases numbers, nicknames, streets, spellings, in both scripts
 * @param alleged true where it is only said to exist
 */
public record Facility(
        String code,
        Kind kind,
        String operator,
        String governorate,
        String parent,
        String arabic,
        String english,
        List<String> aliases,
        boolean alleged) {

    /** Where it has a name in one script only, that stands for the other. */
    public Facility {
        arabic = arabic.isEmpty() ? english : arabic;
        english = english.isEmpty() ? arabic : english;
        aliases = List.copyOf(aliases);
    }

    /** What kind of facility. */
    public enum Kind {
        PRISON,
        BRANCH,
        HOSPITAL,
        MORGUE,
        BURIAL_SITE,
        OTHER
    }

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return Place.isInArabicLetters(locale) ? arabic : english;
    }
}
