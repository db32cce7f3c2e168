package org.sila.imports.sheets;

/**
 * Tells a text whose letters were lost before it came here: saved in a code page without Arabic, each is a question mark;
 * read in the wrong code page and saved again, each is two signs. No reading brings back the first, and a list that comes
 * in like the second is full of people nobody looks for.
 */
final class BrokenLetters {

    private static final int ENOUGH = 10;

    /** What the first bytes of Arabic letters in UTF-8 become in Windows-1252 and Windows-1256. */
    private static final String FIRST_BYTES = "ØÙطظ";

    private BrokenLetters() {}

    static boolean are(String text) {
        int foreign = 0;
        int pairs = 0;
        int lost = 0;
        int questions = 0;
        int letters = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            foreign += c > 0x7F ? 1 : 0;
            lost += c == '\uFFFD' ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            questions += c == '?' && at > 0 && text.charAt(at - 1) == '?' ? 1 : 0;
            pairs += c > 0x7F && !isArabicLetter(c) && at > 0 && FIRST_BYTES.indexOf(text.charAt(at - 1)) >= 0 ? 1 : 0;
        }
        return pairs >= ENOUGH && pairs * 5 > foreign
                || lost >= ENOUGH && lost * 20 > foreign
                || questions >= ENOUGH && foreign == 0 && questions * 3 > letters;
    }

    private static boolean isArabicLetter(char c) {
        return c >= 0x621 && c <= 0x64A;
    }
}
