package org.sila.matching.engine.names;

import java.text.Normalizer;
import java.util.Locale;

/** Spelling folded so that what writers treat as the same letter is the same letter. Never shown; only compared. */
final class Orthography {

    /** Letters to fold, and under each what it becomes. */
    private static final String FROM = "أإآٱؤئىیېةۃەہھکگڭچژپڤڨڕڵۆۇێ";

    private static final String TO = "ااااوييييهههههكككججبفقرلووي";

    private Orthography() {}

    /** Presentation forms folded, vowel signs, tatweel, joiners and controls dropped, digits ASCII, lower case. */
    static String plain(String text) {
        String folded = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isDigit(c)) {
                out.append((char) ('0' + Character.digit(c, 10)));
            } else if (!isMark(c)) {
                out.append(c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** True where there is nothing to normalise: ASCII and the Arabic letters themselves. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' && (c < 'ء' || c > 'ي')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(char c) {
        return c >= '\u064B' && c <= '\u065F'
                || c == '\u0670'
                || c >= '\u06D6' && c <= '\u06ED' && c != '\u06DD'
                || c == '\u0640'
                || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c);
    }

    static boolean isArabic(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\u0620' && text.charAt(i) <= '\u06D5') {
                return true;
            }
        }
        return false;
    }

    /** Arabic letters only: hamza seats, ta marbuta, alef maqsura and the letters of neighbouring languages folded. */
    static String arabic(String plain) {
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            int at = FROM.indexOf(c);
            char folded = at < 0 ? c : TO.charAt(at);
            if (folded >= 'ا' && folded <= 'ي' && folded != 'ـ') {
                out.append(folded);
            }
        }
        return out.toString().replace("هللا", "الله");
    }

    /** Latin letters a to z only: diacritics that name another sound spelled out, the rest dropped; chat digits read. */
    static String latin(String plain) {
        StringBuilder spelled = new StringBuilder(plain.length() + 4);
        for (int i = 0; i < plain.length(); i++) {
            switch (plain.charAt(i)) {
                case 'ş', 'š', 'ș' -> spelled.append("sh");
                case 'ç', 'č', 'ć' -> spelled.append("ch");
                case 'ğ', 'ġ', '8' -> spelled.append("gh");
                case 'ž' -> spelled.append('j');
                case 'ħ', '7' -> spelled.append('h');
                case '5' -> spelled.append("kh");
                case '9' -> spelled.append('q');
                case 'ı' -> spelled.append('i');
                case 'ø' -> spelled.append('o');
                case 'ł' -> spelled.append('l');
                case 'đ' -> spelled.append('d');
                case 'ə' -> spelled.append('e');
                case 'æ' -> spelled.append("ae");
                case 'œ' -> spelled.append("oe");
                case 'ß' -> spelled.append("ss");
                default -> spelled.append(plain.charAt(i));
            }
        }
        String apart = Normalizer.normalize(spelled, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c >= 'a' && c <= 'z') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
