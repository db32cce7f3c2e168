package org.sila.imports.sheets;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sila.imports.sheets.SheetRefused.Reason;

/** How the markup of XML is found in its bytes, as its first ones tell every parser. */
enum XmlUnits {
    /** Bytes that no parser of XML takes. */
    NOT_XML(1, 0, ""),
    /** UTF-8 and the code pages whose letters never hold a byte of the markup. */
    BYTES(1, 0, "utf-?8|us-ascii|ascii|iso-8859-\\d{1,2}|windows-125\\d|cp125\\d"),
    /** UTF-16, the low byte first. */
    LOW_FIRST(2, 0, "utf-16(?:le)?"),
    /** UTF-16, the high byte first. */
    HIGH_FIRST(2, 1, "utf-16(?:be)?");

    private static final Pattern ENCODING = Pattern.compile("\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final char LETTER = 'x';

    private final int width;
    private final int low;
    private final Pattern encodings;

    XmlUnits(int width, int low, String encodings) {
        this.width = width;
        this.low = low;
        this.encodings = Pattern.compile(encodings, Pattern.CASE_INSENSITIVE);
    }

    static XmlUnits of(@Nullable XmlUnits units) {
        return Objects.requireNonNull(units);
    }

    /** @throws SheetRefused where it is in an encoding of four bytes or of mainframes, in which nobody writes a list */
    static XmlUnits of(byte[] start, int count) {
        long four = 0;
        for (int at = 0; at < 4; at++) {
            four = four << 8 | (at < count ? start[at] & 0xFF : 0x20);
        }
        if (four == 0x3CL || four == 0xFEFFL || four == 0x3C000000L || four == 0xFFFE0000L || four == 0x4C6FA794L) {
            throw new SheetRefused(Reason.UNSAFE_XML);
        }
        int two = (int) (four >>> 16);
        if (two == 0xFEFF || two == 0x003C) {
            return HIGH_FIRST;
        }
        if (two == 0xFFFE || two == 0x3C00) {
            return LOW_FIRST;
        }
        int at = four >>> 8 == 0xEFBBBF ? 3 : 0;
        while (at < count && (start[at] == ' ' || start[at] == '\t' || start[at] == '\r' || start[at] == '\n')) {
            at++;
        }
        return at < count && start[at] == '<' || at == count ? BYTES : NOT_XML;
    }

    int width() {
        return width;
    }

    /** Where in the next bytes the first unit begins, after so many before. */
    int first(long position) {
        return (int) (position % width);
    }

    /** The character there, if it may be markup; any letter where it cannot. */
    char at(byte[] bytes, int at, int count) {
        if (width == 1) {
            return (char) (bytes[at] & 0xFF);
        }
        return at + 1 < count && bytes[at + 1 - low] == 0 ? (char) (bytes[at + low] & 0xFF) : LETTER;
    }

    /** Whether a declaration, without its brackets, names an encoding that was understood; other instructions are none. */
    boolean reads(CharSequence instruction) {
        Matcher named = ENCODING.matcher(instruction);
        return !instruction.toString().startsWith("?xml")
                || !named.find()
                || encodings.matcher(named.group(1)).matches();
    }
}
