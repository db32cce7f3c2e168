package org.sila.imports.sheets;

import org.sila.imports.sheets.SheetRefused.Reason;

/**
 * What the tags of a workbook's part may add up to. Rows are read one at a time, so that one of them is limited; shared
 * texts, formats and the lists of parts are held whole, so that all of them are, whatever their part is called.
 */
final class XmlTags {

    private static final long MAX_ROW = 32L * 1024 * 1024;
    private static final long MAX_SHARED_ITEM = 8L * 1024 * 1024;
    private static final long MAX_SHARED = 100L * 1024 * 1024;
    private static final long MAX_HELD = 32L * 1024 * 1024;
    private static final int MAX_CELLS = 16_384;
    private static final int MAX_FORMULA = 32 * 1024;
    private static final int MAX_REPEATED_FORMULAS = 100_000;
    private static final long MAX_REPEATED_FORMULA_TEXT = 16L * 1024 * 1024;

    private long position;
    private int depth;
    private Span row = Span.NONE;
    private Span formula = Span.NONE;
    private boolean repeated;
    private int cells;
    private int formulas;
    private int repeatedFormulas;
    private long repeatedText;
    private long mostInPart = Long.MAX_VALUE;

    /** From where on an element is open, and how deep it stands. */
    private record Span(long from, int depth, long most) {

        static final Span NONE = new Span(0, -1, Long.MAX_VALUE);

        boolean isOpen() {
            return depth >= 0;
        }
    }

    /**
     * @param at how many characters stand before the end of the tag
     * @param tag without its brackets, or the beginning of it
     * @param cut whether it goes on
     * @param empty whether it is its own end
     */
    void see(long at, CharSequence tag, boolean cut, boolean empty) {
        position = at;
        if (tag.length() > 0 && tag.charAt(0) == '/') {
            close();
        } else {
            open(tag, cut);
            depth++;
            if (empty) {
                close();
            } else if (depth > SafeXml.MAX_DEPTH) {
                throw new SheetRefused(Reason.UNSAFE_XML);
            }
        }
        if (position > mostInPart || position - row.from() > row.most()) {
            throw new SheetRefused(Reason.EXPANDS_TOO_MUCH);
        }
    }

    private void close() {
        depth--;
        if (formula.isOpen() && depth <= formula.depth()) {
            endFormula();
        }
        if (depth <= row.depth()) {
            row = Span.NONE;
        }
    }

    private void open(CharSequence tag, boolean cut) {
        int from = 0;
        int to = 0;
        while (to < tag.length() && tag.charAt(to) > ' ' && tag.charAt(to) != '/') {
            to++;
            from = tag.charAt(to - 1) == ':' ? to : from;
        }
        if (to - from == 1) {
            opensShort(tag, tag.charAt(from), cut);
        } else {
            opens(tag.subSequence(from, to).toString());
        }
    }

    /** Nearly all tags of a sheet; the others have longer names. */
    private void opensShort(CharSequence tag, char name, boolean cut) {
        if (name == 'c') {
            cell(tag, cut);
        } else if (name == 'f') {
            formula(tag, cut);
        }
    }

    private void opens(String name) {
        switch (name) {
            case "table-cell", "covered-table-cell" -> countCell();
            case "row", "table-row" -> begin(MAX_ROW);
            case "si" -> {
                mostInPart = Math.min(mostInPart, MAX_SHARED);
                begin(MAX_SHARED_ITEM);
            }
            case "xf", "numFmt", "Override", "Relationship", "sheet" -> mostInPart = Math.min(mostInPart, MAX_HELD);
            default -> {
                // the others are passed over by whoever reads
            }
        }
    }

    private void begin(long most) {
        if (!row.isOpen()) {
            row = new Span(position, depth, most);
            cells = 0;
            formulas = 0;
        }
    }

    /** Its place in the sheet is a name; one beyond all columns would make a row of so many cells. */
    private void cell(CharSequence tag, boolean cut) {
        if (!row.isOpen()) {
            return;
        }
        countCell();
        int letters = 0;
        for (int at = 1; at < tag.length(); at++) {
            char c = tag.charAt(at);
            if (c == '&' || letters > 3 && c >= '0' && c <= '9') {
                throw new SheetRefused(Reason.UNSAFE_XML);
            }
            letters = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '$' ? letters + 1 : 0;
        }
        if (cut) {
            throw new SheetRefused(Reason.UNSAFE_XML);
        }
    }

    private void countCell() {
        if (row.isOpen() && ++cells > MAX_CELLS) {
            throw new SheetRefused(Reason.TOO_MANY_COLUMNS, Sheet.MAX_COLUMNS);
        }
    }

    /** A formula that others of the sheet refer to is written out for each of them. */
    private void formula(CharSequence tag, boolean cut) {
        if (!row.isOpen()) {
            return;
        }
        if (++formulas > Sheet.MAX_COLUMNS) {
            throw new SheetRefused(Reason.TOO_MANY_COLUMNS, Sheet.MAX_COLUMNS);
        }
        if (!formula.isOpen()) {
            formula = new Span(position, depth, MAX_FORMULA);
            repeated = cut || tag.toString().contains("ref");
        }
    }

    private void endFormula() {
        long text = position - formula.from();
        formula = Span.NONE;
        repeatedFormulas += repeated ? 1 : 0;
        repeatedText += repeated ? text : 0;
        if (text > MAX_FORMULA
                || repeatedFormulas > MAX_REPEATED_FORMULAS
                || repeatedText > MAX_REPEATED_FORMULA_TEXT) {
            throw new SheetRefused(Reason.UNSAFE_XML);
        }
    }
}
