package org.sila.matching.engine.names;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What it costs, in hundredths of a wrong letter, to read one letter for another: by sound between the scripts and within
 * Latin script, by shape and sound within Arabic script. Latin letters are read as the graphemes of English, French,
 * German, Turkish and Kurdish romanisation.
 */
final class LetterCosts {

    static final int WRONG = 100;

    private static final int ARABIC = 40;
    private static final String[] GRAPHEMES = {
        "dsch", "tsch", "sch", "tch", "sh", "ch", "kh", "gh", "th", "dh", "zh", "ph", "dj", "a", "b", "c", "d", "e",
        "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z"
    };
    private static final int[][] BEGINNING_WITH = new int['z' - 'a' + 1][];
    private static final int SIZE = ARABIC + GRAPHEMES.length;

    /** Latin grapheme, then the Arabic letters it may stand for, each with its cost. */
    private static final String[] SOUNDS = {
        "dsch ج0",
        "tsch ج10 ش20",
        "sch ش0",
        "tch ج10 ش20",
        "sh ش0 س40",
        "ch ش0 خ10 ج20 ك30",
        "kh خ0 ح15 ك30 ق40 ه40",
        "gh غ0 ق40 ج40",
        "th ث0 ذ10 ت20 ط30",
        "dh ذ0 ض0 ظ0 د10",
        "zh ج20 ز20 ظ20",
        "ph ف0",
        "dj ج0",
        "a ا0 ع10 ي35 و50 ه20",
        "b ب0",
        "c ك10 ق10 س20 ج10 ش60",
        "d د0 ض0 ذ10 ظ20 ت40",
        "e ا10 ي15 ع10 ه20 و60",
        "f ف0",
        "g غ20 ج20 ق20 ك40",
        "h ح0 ه0 خ20",
        "i ي0 ا25 ع15",
        "j ج0 ي30 غ60",
        "k ك0 ق0 خ30 غ60 ح60",
        "l ل0",
        "m م0",
        "n ن0",
        "o و0 ا25 ع15",
        "p ب10",
        "q ق0 ك10 غ30",
        "r ر0",
        "s س0 ص0 ث20 ز40 ش50",
        "t ت0 ط0 ث30 د30",
        "u و0 ا25 ع15 ي60",
        "v و10 ف10 ب20",
        "w و0",
        "x خ0 ك30 ح40",
        "y ي0",
        "z ز0 ظ0 ض10 ذ10 س30 ص40"
    };

    private static final String DROPPED_LATIN = "a10 e10 i15 o18 u18 v40 w40 y30 h40";
    private static final String DROPPED_ARABIC_BY_SOUND = "ا35 و45 ي45 ع8 ه40 ح60";
    private static final String DROPPED_ARABIC_BY_SHAPE = "ا50 و75 ي75";
    private static final String[] ALIKE_IN_ARABIC = {"سصث", "تط", "دضذ", "زذظ", "ضظ", "قك", "حه", "جش"};

    private static final int[][] SUBSTITUTION = new int[SIZE][SIZE];
    private static final int[] DROP_BY_SOUND = new int[SIZE];
    private static final int[] DROP_BY_SHAPE = new int[SIZE];

    static {
        for (char letter = 'a'; letter <= 'z'; letter++) {
            char first = letter;
            BEGINNING_WITH[letter - 'a'] = IntStream.range(0, GRAPHEMES.length)
                    .filter(i -> GRAPHEMES[i].charAt(0) == first)
                    .toArray();
        }
        for (int[] row : SUBSTITUTION) {
            Arrays.fill(row, WRONG);
        }
        Arrays.fill(DROP_BY_SOUND, WRONG);
        Arrays.fill(DROP_BY_SHAPE, WRONG);
        fillSounds();
        fillLatin();
        fillArabic();
        fillDrops(DROPPED_LATIN, DROP_BY_SOUND);
        fillDrops(DROPPED_ARABIC_BY_SOUND, DROP_BY_SOUND);
        fillDrops(DROPPED_ARABIC_BY_SHAPE, DROP_BY_SHAPE);
    }

    private LetterCosts() {}

    /** Cost of reading the second letter for the first; symmetric. */
    static int substitution(byte first, byte second) {
        return SUBSTITUTION[first][second];
    }

    /** Cost of a letter that the other spelling lacks. */
    static int drop(byte letter, boolean withinArabic) {
        return withinArabic ? DROP_BY_SHAPE[letter] : DROP_BY_SOUND[letter];
    }

    /** A folded token as letter codes; letters of neither alphabet are left out. */
    static byte[] encode(String core, boolean arabic) {
        byte[] codes = new byte[core.length()];
        int count = 0;
        int at = 0;
        while (at < core.length()) {
            int code = arabic ? arabicCode(core.charAt(at)) : graphemeAt(core, at);
            if (code > 0) {
                codes[count++] = (byte) code;
            }
            at += code >= ARABIC ? GRAPHEMES[code - ARABIC].length() : 1;
        }
        return Arrays.copyOf(codes, count);
    }

    private static int arabicCode(char letter) {
        return letter >= 'ا' && letter <= 'ي' ? letter - 'ا' + 1 : 0;
    }

    private static int graphemeAt(String core, int at) {
        char first = core.charAt(at);
        if (first < 'a' || first > 'z') {
            return 0;
        }
        for (int i : BEGINNING_WITH[first - 'a']) {
            if (core.startsWith(GRAPHEMES[i], at)) {
                return ARABIC + i;
            }
        }
        return 0;
    }

    private static void fillSounds() {
        for (String line : SOUNDS) {
            String[] cells = line.split(" ");
            int latin = graphemeAt(cells[0], 0);
            for (int i = 1; i < cells.length; i++) {
                int arabic = arabicCode(cells[i].charAt(0));
                set(latin, arabic, Integer.parseInt(cells[i].substring(1)));
            }
        }
    }

    /** Two Latin graphemes are as far apart as the nearest Arabic letter that both may stand for. */
    private static void fillLatin() {
        for (int one = ARABIC; one < SIZE; one++) {
            for (int two = ARABIC; two < SIZE; two++) {
                int best = one == two ? 0 : WRONG;
                for (int arabic = 1; arabic < ARABIC; arabic++) {
                    best = Math.min(best, SUBSTITUTION[one][arabic] + SUBSTITUTION[two][arabic]);
                }
                SUBSTITUTION[one][two] = best;
            }
        }
    }

    private static void fillArabic() {
        for (char one = 'ا'; one <= 'ي'; one++) {
            for (char two = 'ا'; two <= 'ي'; two++) {
                if (one == two) {
                    set(arabicCode(one), arabicCode(two), 0);
                } else if (Shapes.alike(one, two)) {
                    set(arabicCode(one), arabicCode(two), 35);
                }
            }
        }
        for (String alike : ALIKE_IN_ARABIC) {
            for (char one : alike.toCharArray()) {
                for (char two : alike.toCharArray()) {
                    int cost = Math.min(SUBSTITUTION[arabicCode(one)][arabicCode(two)], one == two ? 0 : 50);
                    set(arabicCode(one), arabicCode(two), cost);
                }
            }
        }
    }

    private static void fillDrops(String table, int[] drops) {
        for (String cell : table.split(" ")) {
            char letter = cell.charAt(0);
            int code = letter > 'z' ? arabicCode(letter) : graphemeAt(String.valueOf(letter), 0);
            drops[code] = Integer.parseInt(cell.substring(1));
        }
    }

    private static void set(int one, int two, int cost) {
        SUBSTITUTION[one][two] = cost;
        SUBSTITUTION[two][one] = cost;
    }
}
