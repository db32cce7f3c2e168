package org.sila.matching.engine.names;

/**
 * The consonants of a name over eight coarse classes that hold across Arabic and Latin script, packed four bits each:
 * what romanisations confuse (ح ه خ ك ق غ ج ش; ت ط د ض ذ ظ ث س ص ز) is one class, long vowels, و, ي, ع and a final h are
 * left out. Equal for nearly all spellings of a name, and for some names that are not the same.
 */
final class Skeleton {

    private static final int MOST_CONSONANTS = 15;
    private static final String LATIN_CLASSES = "b1p1f2t3d3s3z3j4c4g4k4q4x4h4l5m6n7r8";
    private static final String ARABIC_CLASSES = "ب1ف2ت3ط3د3ض3ذ3ظ3ث3س3ص3ز3ج4ح4خ4ه4ق4ك4غ4ش4ل5م6ن7ر8";
    /** Its d and an h that follows are two letters: Abd-Hadi. */
    private static final String SERVANT = "abd";

    private static final int[] CLASS_OF = new int[0x700];

    static {
        for (String table : new String[] {LATIN_CLASSES, ARABIC_CLASSES}) {
            for (int i = 0; i < table.length(); i += 2) {
                CLASS_OF[table.charAt(i)] = table.charAt(i + 1) - '0';
            }
        }
    }

    private Skeleton() {}

    static long ofArabic(String core) {
        String ending = core.endsWith("ه") || core.endsWith("ح") ? core.substring(0, core.length() - 1) : core;
        return pack(ending);
    }

    /** @param softC whether c before e and i is read as s (French) rather than j (Turkish) */
    static long ofLatin(String core, boolean softC) {
        boolean digraphs = core.indexOf('h') >= 0 || core.indexOf('j') >= 0;
        String text = !digraphs
                ? core
                : core.startsWith(SERVANT)
                        ? SERVANT + singleLetters(core.substring(SERVANT.length()))
                        : singleLetters(core);
        if (softC && core.indexOf('c') >= 0) {
            text = text.replace("ce", "se").replace("ci", "si").replace("cy", "sy");
        }
        return pack(text.endsWith("h") ? text.substring(0, text.length() - 1) : text);
    }

    private static String singleLetters(String core) {
        return core.replace("dsch", "j")
                .replace("tsch", "j")
                .replace("sch", "j")
                .replace("tch", "j")
                .replace("dzh", "j")
                .replace("dj", "j")
                .replace("sh", "j")
                .replace("ch", "j")
                .replace("kh", "k")
                .replace("gh", "g")
                .replace("th", "t")
                .replace("dh", "d")
                .replace("zh", "z")
                .replace("ph", "f");
    }

    private static long pack(String letters) {
        long code = 0;
        int last = 0;
        int count = 0;
        for (int i = 0; i < letters.length() && count < MOST_CONSONANTS; i++) {
            char c = letters.charAt(i);
            int kind = c < CLASS_OF.length ? CLASS_OF[c] : 0;
            boolean doubled = i > 0 && letters.charAt(i - 1) == c;
            if (kind != 0 && !(doubled && kind == last)) {
                code = code << 4 | kind;
                count++;
            }
            last = kind;
        }
        return code;
    }
}
