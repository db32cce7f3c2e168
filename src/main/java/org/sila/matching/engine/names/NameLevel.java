package org.sila.matching.engine.names;

import java.util.Locale;

/** How two names agree, the best first. */
public enum NameLevel {
    /** Letter for letter as written. */
    SAME_WRITTEN,
    /** The same after hamza, alef, ya, ta marbuta, article and spaces. */
    SAME_NORMALISED,
    /** Spellings of one name by the lexicon. */
    SAME_CANONICAL,
    /** The same but for the order of alef and lam, as PDF readers lose it. */
    LETTER_ORDER,
    /** The same but for dots. */
    SHAPE,
    /** The same by sound, across scripts or romanisations. */
    SOUND_SAME,
    /** Nearly the same by sound. */
    SOUND_CLOSE,
    /** One letter is wrong or missing. */
    ONE_EDIT,
    /** Something in common. */
    WEAK,
    /** A short or pet form of the other. */
    SHORT_FORM,
    DIFFERENT,
    MISSING;

    private static final NameLevel[] ALL = values();

    /** The level of this ordinal. */
    public static NameLevel of(int ordinal) {
        return ALL[ordinal];
    }

    /** Stable name in stored evidence and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True where the names can be taken for one. */
    public boolean agrees() {
        return compareTo(ONE_EDIT) <= 0 || this == SHORT_FORM;
    }
}
