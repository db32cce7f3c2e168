package org.sila.exports.writers;

/** Cells of tables that spreadsheet programs open. */
public final class Cells {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private Cells() {}

    /** The text, with an apostrophe before it where a spreadsheet program would take it for a formula. */
    public static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
