package org.sila.imports.sheets;

import java.util.List;
import java.util.Optional;

/** A list in a file, to be read as often as needed. */
public interface Sheet {

    /** Largest file taken, in bytes. */
    int MAX_BYTES = 100 * 1024 * 1024;

    /** Most rows with something in them, the header included. */
    int MAX_ROWS = 600_000;

    /** Most columns. */
    int MAX_COLUMNS = 500;

    /** Most characters in all cells of a row. */
    int MAX_ROW_TEXT = 2_000_000;

    /** Most sheets in a workbook. */
    int MAX_SHEETS = 1_000;

    /** How the file was understood. */
    SheetOrigin origin();

    /** The rows from the top, blank ones left out. To be closed. */
    SheetRows rows();

    /** What else the file has to read, behind this: the other sheets of a workbook, the repeats of a form. */
    default List<Sheet> others() {
        return List.of();
    }

    /** All sheets of a workbook with several, the empty and the hidden ones too; of other files none. Reads them all. */
    default List<SheetPart> parts() {
        return List.of();
    }

    /** The sheet of that name in the same workbook; empty where it has none. */
    default Optional<Sheet> named(String name) {
        return Optional.empty();
    }

    /** How it looks; the rows are filled down by it already. */
    default SheetLook look() {
        return SheetLook.PLAIN;
    }

    /**
     * Recognises a file by its content, never by its name.
     *
     * @throws SheetRefused where it is no list that can be read; damage further inside shows only in {@link #rows}
     */
    static Sheet of(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new SheetRefused(SheetRefused.Reason.TOO_LARGE, MAX_BYTES / 1024 / 1024);
        }
        return switch (FileKind.of(content)) {
            case ZIP ->
                switch (ZipGuard.check(content)) {
                    case EXCEL -> XlsxSheet.of(content);
                    case OPEN_DOCUMENT -> OdsSheet.of(content);
                    case TEXTS -> CsvArchive.of(content);
                };
            case PFIF -> PfifSheet.of(content);
            case TEXT -> CsvSheet.of(content);
        };
    }
}
