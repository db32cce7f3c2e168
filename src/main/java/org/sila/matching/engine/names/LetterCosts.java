package org.sila.matching.engine.names;

import java.util.Arrays;

/**
 * What it costs, in hundredths of a wrong letter, to read one Arabic letter for another: by shape, as scanners err, and by
 * sound, as writers do. Between the scripts the learned table of {@code org.sila.matching.engine.sounds} tells.
 */
final class LetterCosts {

    static final int WRONG = 100;

    private static final int SIZE = 'ي' - 'ا' + 2;
    private static final int SAME_SHAPE = 35;
    private static final int ALIKE_IN_SOUND = 50;
    private static final String DROPPED = "ا50 و75 ي75";
    private static final String[] ALIKE = {"سصث", "تط", "دضذ", "زذظ", "ضظ", "قك", "حه", "جش"};

    private static final int[][] SUBSTITUTION = new int[SIZE][SIZE];
    private static final int[] DROP = new int[SIZE];

    static {
        for (int[] row : SUBSTITUTION) {
            Arrays.fill(row, WRONG);
        }
        for (char one = 'ا'; one <= 'ي'; one++) {
            for (char two = 'ا'; two <= 'ي'; two++) {
                if (one == two || Shapes.alike(one, two)) {
                    SUBSTITUTION[code(one)][code(two)] = one == two ? 0 : SAME_SHAPE;
                }
            }
        }
        for (String alike : ALIKE) {
            for (char one : alike.toCharArray()) {
                for (char two : alike.toCharArray()) {
                    int[] row = SUBSTITUTION[code(one)];
                    row[code(two)] = Math.min(row[code(two)], ALIKE_IN_SOUND);
                }
            }
        }
        Arrays.fill(DROP, WRONG);
        for (String cell : DROPPED.split(" ")) {
            DROP[code(cell.charAt(0))] = Integer.parseInt(cell.substring(1));
        }
    }

    private LetterCosts() {}

    /** Cost of reading the second letter for the first; symmetric. */
    static int substitution(byte first, byte second) {
        return SUBSTITUTION[first][second];
    }

    /** Cost of a letter that the other spelling lacks. */
    static int drop(byte letter) {
        return DROP[letter];
    }

    /** A folded Arabic token as letter codes; other letters are left out. */
    static byte[] encode(String core) {
        byte[] codes = new byte[core.length()];
        int count = 0;
        for (int i = 0; i < core.length(); i++) {
            int code = code(core.charAt(i));
            if (code > 0) {
                codes[count++] = (byte) code;
            }
        }
        return Arrays.copyOf(codes, count);
    }

    private static int code(char letter) {
        return letter >= 'ا' && letter <= 'ي' ? letter - 'ا' + 1 : 0;
    }
}
