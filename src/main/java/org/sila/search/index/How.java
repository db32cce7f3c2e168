package org.sila.search.index;

import org.sila.matching.SpelledName;

/** In what a word that was searched agrees with a name, the closest first. */
public enum How {
    SAME(100),
    SPELLING(94),
    SOUND(86),
    SHORT_FORM(78),
    DOTS(72),
    /** The name begins with the word. */
    BEGINNING(66),
    LETTER(58);

    private final int points;

    How(int points) {
        this.points = points;
    }

    /** For putting results in order. */
    public int points() {
        return points;
    }

    /** @throws IllegalArgumentException where they do not agree */
    static How of(SpelledName.Likeness likeness) {
        return switch (likeness) {
            case SAME -> SAME;
            case SPELLING -> SPELLING;
            case SOUND -> SOUND;
            case SHORT_FORM -> SHORT_FORM;
            case DOTS -> DOTS;
            case LETTER -> LETTER;
            case DIFFERENT -> throw new IllegalArgumentException("not alike");
        };
    }
}
