package org.sila.person;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is done to every piece of text that somebody wrote, before it is kept: bidi controls and other control
 * characters go (they can make a page show something else than what is stored), runs of white space become one space.
 * ZWNJ and ZWJ stay: Persian and Kurdish spelling needs them. Spelling is never touched.
 */
public final class WrittenText {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\p{Cc}&&[^\\n\\t\\r]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    private WrittenText() {}

    /** One line: no control characters, single spaces, trimmed; null gives the empty string. */
    public static String clean(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        if (isClean(text)) {
            return text;
        }
        return SPACE.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** As most texts are: single spaces between letters, digits and printed marks of the scripts that people write in. */
    private static boolean isClean(String text) {
        boolean afterSpace = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean space = c == ' ';
            boolean printed = c > ' ' && c < '\u007f' || c > '\u00a0' && c < '\u2000' && c != '\u061c' && c != '\u1680';
            if (!printed && !(space && !afterSpace)) {
                return false;
            }
            afterSpace = space;
        }
        return !afterSpace;
    }

    /** Several lines: as {@link #clean} but line breaks stay (as \n). */
    public static String cleanLines(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return INVISIBLE
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("")
                .strip();
    }

    /** Arabic-Indic, Persian and any other Unicode decimal digits as ASCII digits; everything else unchanged. */
    public static String asciiDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                out.append((char) ('0' + Character.digit(c, 10)));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
