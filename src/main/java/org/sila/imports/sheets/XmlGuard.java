package org.sila.imports.sheets;

import org.jspecify.annotations.Nullable;
import org.sila.imports.sheets.SheetRefused.Reason;

/**
 * Runs over XML before a parser does, a character at a time and in constant memory, and refuses what a parser would have
 * to hold at once: a text or a tag without end, nesting without end, ever new names. What the tags say of rows and cells
 * is judged by {@link XmlTags}.
 */
final class XmlGuard {

    private static final int MAX_TEXT = 4 * SafeXml.MAX_TEXT;
    private static final int MAX_TAG = 4_000_000;
    private static final int KEPT_OF_A_TAG = 512;
    private static final int MAX_INSTRUCTIONS = 1_000;
    private static final String COMMENT = "!--";
    private static final String CDATA = "![CDATA[";

    private final XmlNames names = new XmlNames();
    private final XmlTags tags = new XmlTags();
    private final StringBuilder tag = new StringBuilder(KEPT_OF_A_TAG);
    private @Nullable XmlUnits units;
    private Where where = Where.TEXT;
    private long position;
    private int length;
    private char quote;
    private char before;
    private char beforeThat;
    private int instructions;

    private enum Where {
        TEXT,
        TAG,
        QUOTED,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    /**
     * The next bytes of the XML; where they are none, nothing is looked at.
     *
     * @throws SheetRefused where no list has what stands here
     */
    void see(byte[] bytes, int count) {
        XmlUnits known = units;
        if (known == null) {
            known = XmlUnits.of(bytes, count);
            units = known;
        }
        if (known != XmlUnits.NOT_XML) {
            for (int at = known.first(position); at < count; at += known.width()) {
                if (where == Where.TEXT && known == XmlUnits.BYTES) {
                    at = text(bytes, at, count);
                }
                if (at < count) {
                    step(known.at(bytes, at, count), position + at);
                }
            }
            position += count;
        }
    }

    /** Passes over text, which most of a file is, to the next tag; where that is, or the end of the bytes. */
    private int text(byte[] bytes, int from, int count) {
        int at = from;
        while (at < count && bytes[at] != '<') {
            at++;
        }
        length += at - from;
        requireShort(MAX_TEXT, Reason.CELL_TOO_LONG);
        return at;
    }

    private void step(char c, long at) {
        switch (where) {
            case TEXT -> text(c);
            case TAG -> inTag(c, at);
            case QUOTED -> {
                grow(c, MAX_TAG, Reason.UNSAFE_XML);
                where = c == quote ? Where.TAG : Where.QUOTED;
            }
            case COMMENT -> until(c, '-', '-', MAX_TAG, Reason.UNSAFE_XML);
            case CDATA -> until(c, ']', ']', MAX_TEXT, Reason.CELL_TOO_LONG);
            case INSTRUCTION -> instruction(c);
        }
        beforeThat = before;
        before = c;
    }

    private void text(char c) {
        if (c == '<') {
            begin(Where.TAG);
            tag.setLength(0);
        } else {
            length++;
            requireShort(MAX_TEXT, Reason.CELL_TOO_LONG);
        }
    }

    private void inTag(char c, long at) {
        if (c == '>') {
            names.end();
            tags.see(at, tag, length > KEPT_OF_A_TAG, before == '/');
            begin(Where.TEXT);
            return;
        }
        grow(c, MAX_TAG, Reason.UNSAFE_XML);
        if (tag.charAt(0) != '/') {
            names.see(c);
        }
        if (c == '"' || c == '\'') {
            quote = c;
            where = Where.QUOTED;
        } else if (c == '?' && length == 1) {
            begin(Where.INSTRUCTION);
        } else if (tag.charAt(0) == '!' && length <= CDATA.length()) {
            declaration();
        }
    }

    private void declaration() {
        if (COMMENT.contentEquals(tag)) {
            begin(Where.COMMENT);
        } else if (CDATA.contentEquals(tag)) {
            begin(Where.CDATA);
        } else if (!CDATA.startsWith(tag.toString()) && !COMMENT.startsWith(tag.toString())) {
            throw new SheetRefused(Reason.UNSAFE_XML);
        }
    }

    private void instruction(char c) {
        if (c == '>' && before == '?') {
            if (!XmlUnits.of(units).reads(tag) || ++instructions > MAX_INSTRUCTIONS) {
                throw new SheetRefused(Reason.UNSAFE_XML);
            }
            begin(Where.TEXT);
        } else {
            grow(c, MAX_TAG, Reason.UNSAFE_XML);
        }
    }

    private void until(char c, char first, char second, int most, Reason tooLong) {
        if (c == '>' && length >= 2 && before == second && beforeThat == first) {
            begin(Where.TEXT);
        } else {
            grow(c, most, tooLong);
        }
    }

    private void begin(Where next) {
        where = next;
        length = 0;
    }

    private void grow(char c, int most, Reason tooLong) {
        length++;
        requireShort(most, tooLong);
        if (tag.length() < KEPT_OF_A_TAG) {
            tag.append(c);
        }
    }

    private void requireShort(int most, Reason tooLong) {
        if (length > most) {
            throw new SheetRefused(tooLong, SafeXml.MAX_TEXT);
        }
    }
}
