package org.sila.person;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes two spellings of one word equal, to recognise headers, words and partners; never used on what people wrote. */
public final class Folding {

    private static final Normalizer2 COMPATIBILITY = Normalizer2.getNFKDInstance();
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\u0640]+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** Letters and digits only, single spaces, lower case, no diacritics, one spelling of alef, ya, ta marbuta, hamza. */
    public static String fold(String text) {
        String plain = WrittenText.asciiDigits(COMPATIBILITY.normalize(text)).toLowerCase(Locale.ROOT);
        plain = MARKS.matcher(plain.replace("'", "").replace("’", "")).replaceAll("");
        plain = plain.replace('أ', 'ا')
                .replace('إ', 'ا')
                .replace('آ', 'ا')
                .replace('ٱ', 'ا')
                .replace('ى', 'ي')
                .replace('ی', 'ي')
                .replace('ئ', 'ي')
                .replace('ؤ', 'و')
                .replace('ة', 'ه')
                .replace('ک', 'ك')
                .replace("ء", "");
        return NO_LETTERS.matcher(plain).replaceAll(" ").strip();
    }
}
