package org.sila.imports.sheets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a text, told from its bytes: a byte order mark, else UTF-16 by where its zero bytes are, else UTF-8 by
 * its form, else the Arabic code page that gives more Arabic words. Windows-1256 has the French accented letters where
 * Windows-1252 has them, so French lists come out right as well.
 *
 * @param charset the encoding
 * @param name what people call it
 * @param markLength bytes of the byte order mark, which is not text
 */
record TextEncoding(Charset charset, String name, int markLength) {

    private static final Charset WINDOWS_ARABIC = Charset.forName("windows-1256");
    private static final Charset ISO_ARABIC = Charset.forName("ISO-8859-6");
    private static final int SAMPLE = 64 * 1024;

    static TextEncoding of(byte[] text) {
        if (marked(text, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, "UTF-8", 3);
        }
        if (marked(text, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, "UTF-16", 2);
        }
        if (marked(text, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, "UTF-16", 2);
        }
        if (isUtf16(text)) {
            boolean little = zeroBytes(text, 1) > zeroBytes(text, 0);
            return new TextEncoding(little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, "UTF-16", 0);
        }
        if (isUtf8(text)) {
            return new TextEncoding(StandardCharsets.UTF_8, "UTF-8", 0);
        }
        return arabicWords(text, ISO_ARABIC) > arabicWords(text, WINDOWS_ARABIC)
                ? new TextEncoding(ISO_ARABIC, "ISO-8859-6", 0)
                : new TextEncoding(WINDOWS_ARABIC, "Windows-1256", 0);
    }

    /** True with a mark, or where separators and digits, which every list has, leave zero bytes on one side only. */
    static boolean isUtf16(byte[] text) {
        if (marked(text, 0xFF, 0xFE) || marked(text, 0xFE, 0xFF)) {
            return true;
        }
        int even = zeroBytes(text, 0);
        int odd = zeroBytes(text, 1);
        int pairs = Math.min(text.length, SAMPLE) / 2;
        return Math.max(even, odd) * 20 > pairs && Math.min(even, odd) * 20 < Math.max(even, odd);
    }

    private static int zeroBytes(byte[] text, int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(text.length, SAMPLE); i += 2) {
            if (text[i] == 0) {
                zeros++;
            }
        }
        return zeros;
    }

    /** Forgives a damaged letter here and there: a file cut in two is still UTF-8. */
    private static boolean isUtf8(byte[] text) {
        int sequences = 0;
        int wrong = 0;
        for (int i = 0; i < text.length; ) {
            int length = sequenceLength(text[i]);
            if (length == 1) {
                i++;
            } else if (length > 1 && continues(text, i, length)) {
                sequences++;
                i += length;
            } else {
                wrong++;
                i++;
            }
        }
        return wrong * 50 <= sequences;
    }

    /** 0 where the byte starts no sequence. */
    private static int sequenceLength(byte lead) {
        int c = lead & 0xFF;
        if (c < 0x80) {
            return 1;
        }
        if (c < 0xC2 || c > 0xF4) {
            return 0;
        }
        return c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    }

    private static boolean continues(byte[] text, int at, int length) {
        if (at + length > text.length) {
            return false;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((text[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Arabic letters that follow another: words. A French accent read as an Arabic letter stands alone. */
    private static int arabicWords(byte[] text, Charset charset) {
        String decoded = new String(text, 0, Math.min(text.length, SAMPLE), charset);
        int pairs = 0;
        for (int i = 1; i < decoded.length(); i++) {
            if (isArabic(decoded.charAt(i)) && isArabic(decoded.charAt(i - 1))) {
                pairs++;
            }
        }
        return pairs;
    }

    private static boolean isArabic(char c) {
        return c >= 0x621 && c <= 0x64A;
    }

    private static boolean marked(byte[] text, int... mark) {
        if (text.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((text[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
