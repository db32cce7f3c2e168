package org.sila.matching.engine.names;

import java.util.Arrays;
import org.sila.matching.engine.sounds.Dots;

/** Arabic letters as scanners and PDF readers see them. */
final class Shapes {

    private static final char[] SHAPE_OF = new char[0x700];

    static {
        for (char c = 0; c < SHAPE_OF.length; c++) {
            SHAPE_OF[c] = c;
        }
        for (String alike : Dots.ALIKE) {
            for (char c : alike.toCharArray()) {
                SHAPE_OF[c] = alike.charAt(0);
            }
        }
    }

    private Shapes() {}

    static boolean alike(char first, char second) {
        return SHAPE_OF[first] == SHAPE_OF[second];
    }

    /** Hash of the letters without dots (rasm). */
    static long withoutDots(String core) {
        StringBuilder out = new StringBuilder(core.length());
        for (int i = 0; i < core.length(); i++) {
            out.append(SHAPE_OF[core.charAt(i)]);
        }
        return Hashing.of(out);
    }

    /** Hash of the letters with every run of alef and lam sorted: their order is what PDF extraction loses. */
    static long letterOrder(String folded) {
        char[] letters = folded.toCharArray();
        int from = 0;
        while (from < letters.length) {
            int to = from;
            while (to < letters.length && (letters[to] == 'ا' || letters[to] == 'ل')) {
                to++;
            }
            Arrays.sort(letters, from, to);
            from = to + 1;
        }
        return Hashing.of(new String(letters));
    }
}
