package org.sila.imports;

/** Keeps what people wrote in a list from becoming a formula in the spreadsheet program that opens our files. */
final class SafeCells {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final char GUARD = '\'';

    private SafeCells() {}

    /** For text files: with an apostrophe before what would be a formula. */
    static String guarded(String cell) {
        return startsFormula(cell) ? GUARD + cell : cell;
    }

    /** The cell without such an apostrophe. */
    static String plain(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && startsFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    private static boolean startsFormula(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
    }
}
