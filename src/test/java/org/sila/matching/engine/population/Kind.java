package org.sila.matching.engine.population;

import java.util.Locale;

/** Kinds of invented lists. */
public enum Kind {
    /** Reports of families and records of six kinds of list, Syrian names. */
    SYRIAN,
    /** The same with Kurdish names. */
    KURDISH,
    /** The same with Armenian names. */
    ARMENIAN,
    /** The same with Assyrian and Syriac names. */
    ASSYRIAN,
    /** The same with Turkmen names. */
    TURKMEN,
    /** Two lists of four-part names in one string, with full birth dates. */
    FOUR_PART_ARABIC,
    /** The same with years of birth only. */
    FOUR_PART_ARABIC_YEAR,
    /** The first list in Arabic, the second in Latin letters; years only. */
    FOUR_PART_CROSS,
    /** Both in Latin letters, by two lists' own hands; years only. */
    FOUR_PART_LATIN;

    /** From its name as commands take it: four-part-arabic. */
    public static Kind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** As commands take it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
