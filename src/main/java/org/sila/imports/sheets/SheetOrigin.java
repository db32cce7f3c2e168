package org.sila.imports.sheets;

/**
 * How a file was understood, for people to check.
 *
 * @param kind text or workbook
 * @param encoding the text's encoding by its usual name; empty for other files
 * @param separator what stands between cells of a text; a space for other files
 * @param sheetName the workbook's sheet that is read; empty for other files
 */
public record SheetOrigin(Kind kind, String encoding, char separator, String sheetName) {

    /** The families of files; an exchange file has people in it, not cells. */
    public enum Kind {
        TEXT,
        WORKBOOK,
        EXCHANGE
    }

    static SheetOrigin text(String encoding, char separator) {
        return new SheetOrigin(Kind.TEXT, encoding, separator, "");
    }

    static SheetOrigin workbook(String sheetName) {
        return new SheetOrigin(Kind.WORKBOOK, "", ' ', sheetName);
    }

    static SheetOrigin exchange() {
        return new SheetOrigin(Kind.EXCHANGE, "", ' ', "");
    }
}
