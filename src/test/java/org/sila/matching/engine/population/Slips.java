package org.sila.matching.engine.population;

import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** What happens to letters: another spelling, a slip of the finger, dots that a scan loses, a PDF that turns lam-alef. */
final class Slips {

    private static final String[] DOTS = {"بتثني", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق", "هة", "ىي"};
    private static final String[] SHAPES = {"فط", "مك", "حع", "وق", "لا", "نر", "مه", "سص"};
    private static final String ARABIC = "ابتجحخدرزسشصعغفقكلمنهوي";
    private static final String LATIN = "abcdefghijklmnoprstuvyz";

    private static final Pattern LAM_ALEF = Pattern.compile("ل([اأإآ])");
    /** Stands for the word الله, which is one ligature of its own. */
    private static final String GOD = "\u0001";

    private Slips() {}

    /** As a clerk writes without care for hamza, ta marbuta and final ya; compounds sometimes in one word. */
    static String careless(String written, SplittableRandom random) {
        StringBuilder out = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            boolean last = i + 1 == written.length() || written.charAt(i + 1) == ' ';
            char letter = written.charAt(i);
            out.append(
                    switch (letter) {
                        case 'أ', 'إ' -> chance(65, random) ? 'ا' : letter;
                        case 'آ' -> chance(30, random) ? 'ا' : letter;
                        case 'ة' -> chance(36, random) ? 'ه' : letter;
                        case 'ى' -> chance(40, random) ? 'ي' : letter;
                        case 'ؤ' -> chance(10, random) ? 'و' : letter;
                        case 'ئ' -> chance(10, random) ? 'ي' : letter;
                        case 'ء' -> last && chance(8, random) ? ' ' : letter;
                        default -> letter;
                    });
        }
        String text = out.toString().strip();
        return text.indexOf(' ') > 0 && chance(28, random) ? joined(text, random) : text;
    }

    /** Joins the words of a compound: عبدالله, ابوزيد; rarely the article is lost instead. */
    static String joined(String text, SplittableRandom random) {
        return chance(12, random) ? text.replaceFirst(" ال", " ") : text.replaceFirst(" ", "");
    }

    /** One letter lost, doubled, turned with its neighbour or taken for another. */
    static String slip(String text, SplittableRandom random) {
        if (text.length() < 3) {
            return text;
        }
        int at = random.nextInt(text.length() - 1);
        char letter = text.charAt(at);
        int kind = random.nextInt(100);
        if (letter == ' ' || text.charAt(at + 1) == ' ' || letter == '-') {
            return dots(text, random);
        }
        if (kind < 38) {
            return text.substring(0, at) + text.substring(at + 1);
        }
        if (kind < 62) {
            return text.substring(0, at) + text.charAt(at + 1) + letter + text.substring(at + 2);
        }
        if (kind < 70) {
            return text.substring(0, at + 1) + text.substring(at);
        }
        return kind < 78 ? other(text, at, random) : dots(text, random);
    }

    private static String other(String text, int at, SplittableRandom random) {
        String letters = isArabic(text) ? ARABIC : LATIN;
        return with(text, at, letters.charAt(random.nextInt(letters.length())));
    }

    /** One letter taken for another of its shape; for Latin text another letter. */
    static String dots(String text, SplittableRandom random) {
        for (int tries = 0; tries < 12; tries++) {
            int at = random.nextInt(text.length());
            String[] classes = tries == 0 && chance(12, random) ? SHAPES : DOTS;
            for (String alike : classes) {
                if (alike.indexOf(text.charAt(at)) >= 0) {
                    return with(text, at, alike.charAt(random.nextInt(alike.length())));
                }
            }
        }
        return text.length() < 3 ? text : other(text, 1 + random.nextInt(text.length() - 1), random);
    }

    /** Lam and alef turned, as some programs read them out of a PDF: االسطل for الأسطل, هللا for الله. */
    static String lamAlefTurned(String text, SplittableRandom random) {
        String out =
                LAM_ALEF.matcher(text.replace("الله", GOD)).replaceAll("$1ل").replace(GOD, "هللا");
        return chance(70, random) ? out.replace('أ', 'ا').replace('إ', 'ا').replace('آ', 'ا') : out;
    }

    static boolean isArabic(String text) {
        return text.chars().anyMatch(letter -> letter >= 0x600 && letter <= 0x6ff);
    }

    static boolean chance(int ofHundred, SplittableRandom random) {
        return random.nextInt(100) < ofHundred;
    }

    private static String with(String text, int at, char letter) {
        return text.substring(0, at) + letter + text.substring(at + 1);
    }
}
