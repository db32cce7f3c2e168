package org.sila.matching.engine.sounds;

import java.util.Arrays;
import java.util.List;

/** A closed list of Latin letter groups, numbered; the first is the empty one. */
final class Units {

    static final int LONGEST = 3;
    static final short NONE = -1;

    /** Classes of what stands before a place in a Latin spelling: nothing, a consonant, a vowel. */
    static final int PRECEDING = 3;

    private static final String VOWELS = "aeiouy";
    private static final int BASE = Script.LATIN.size();

    private final List<String> texts;
    private final short[] numbers = new short[BASE * BASE * BASE];

    /** @param texts distinct groups of at most three letters, the empty one first */
    Units(List<String> texts) {
        this.texts = List.copyOf(texts);
        Arrays.fill(numbers, NONE);
        for (int i = 0; i < texts.size(); i++) {
            numbers[code(texts.get(i), 0, texts.get(i).length())] = (short) i;
        }
    }

    static int preceding(String latin, int at) {
        if (at == 0) {
            return 0;
        }
        return VOWELS.indexOf(latin.charAt(at - 1)) >= 0 ? 2 : 1;
    }

    int size() {
        return texts.size();
    }

    String text(int number) {
        return texts.get(number);
    }

    /** Number of the group of {@code length} letters from {@code from}, or {@link #NONE}. */
    short at(String latin, int from, int length) {
        return from < 0 || from + length > latin.length() ? NONE : numbers[code(latin, from, length)];
    }

    short of(String unit) {
        return unit.length() > LONGEST ? NONE : at(unit, 0, unit.length());
    }

    private static int code(String text, int from, int length) {
        int code = 0;
        for (int i = from; i < from + length; i++) {
            code = code * BASE + Script.LATIN.code(text.charAt(i));
        }
        return code;
    }
}
