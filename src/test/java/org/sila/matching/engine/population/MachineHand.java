package org.sila.matching.engine.population;

import java.util.Map;
import java.util.SplittableRandom;

/** Writes Arabic letter by letter, guessing the short vowels that are not written, as programs do. */
final class MachineHand {

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ب', "b"),
            Map.entry('ت', "t"),
            Map.entry('ث', "th"),
            Map.entry('ج', "j"),
            Map.entry('ح', "h"),
            Map.entry('خ', "kh"),
            Map.entry('د', "d"),
            Map.entry('ذ', "dh"),
            Map.entry('ر', "r"),
            Map.entry('ز', "z"),
            Map.entry('س', "s"),
            Map.entry('ش', "sh"),
            Map.entry('ص', "s"),
            Map.entry('ض', "d"),
            Map.entry('ط', "t"),
            Map.entry('ظ', "z"),
            Map.entry('غ', "gh"),
            Map.entry('ف', "f"),
            Map.entry('ق', "q"),
            Map.entry('ك', "k"),
            Map.entry('ل', "l"),
            Map.entry('م', "m"),
            Map.entry('ن', "n"),
            Map.entry('ه', "h"));
    private static final String LONG_A = "اأآىةإ";

    private MachineHand() {}

    static String write(String written, SplittableRandom random) {
        StringBuilder out = new StringBuilder();
        for (String word : written.split(" ")) {
            boolean article = word.startsWith("ال") && word.length() > 4;
            out.append(out.length() > 0 ? " " : "").append(article ? "al-" : "");
            word(out, article ? word.substring(2) : word, random);
        }
        return Hand.capitals(out.toString(), random);
    }

    private static void word(StringBuilder out, String word, SplittableRandom random) {
        String vowel = random.nextInt(100) < 60 ? "a" : random.nextBoolean() ? "i" : "e";
        boolean afterConsonant = false;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            boolean last = i == word.length() - 1;
            String consonant = LETTERS.get(letter);
            if (consonant != null) {
                out.append(afterConsonant && (!last || random.nextInt(100) < 80) ? vowel : "")
                        .append(consonant);
                afterConsonant = true;
            } else {
                out.append(vowel(letter, i == 0, afterConsonant, random));
                afterConsonant = false;
            }
        }
    }

    private static String vowel(char letter, boolean first, boolean afterConsonant, SplittableRandom random) {
        if (LONG_A.indexOf(letter) >= 0) {
            return letter == 'إ' ? "i" : "a";
        }
        return switch (letter) {
            case 'و' -> first ? "w" : afterConsonant ? (random.nextBoolean() ? "u" : "o") : "w";
            case 'ي' -> first ? "y" : afterConsonant ? "i" : "y";
            case 'ع' -> first || afterConsonant ? "a" : "";
            case 'ئ', 'ؤ' -> "e";
            default -> "";
        };
    }
}
