package org.sila.imports.sheets;

/**
 * How a file was understood, for people to check.
 *
 * @param kind text or workbook
 * @param encoding the text's encoding by its usual name; empty for a workbook
 * @param separator what stands between cells of a text; a space for a workbook
 * @param sheetName the workbook's sheet that is read; empty for a text
 */
public record SheetOrigin(Kind kind, String encoding, char separator, String sheetName) {

    /** The two families of files. */
    public enum Kind {
        TEXT,
        WORKBOOK
    }

    static SheetOrigin text(String encoding, char separator) {
        return new SheetOrigin(Kind.TEXT, encoding, separator, "");
    }

    static SheetOrigin workbook(String sheetName) {
        return new SheetOrigin(Kind.WORKBOOK, "", ' ', sheetName);
    }
}
