package org.sila.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.sila.imports.rows.Columns;
import org.sila.imports.rows.ListHeader;
import org.sila.imports.rows.RowReader;
import org.sila.imports.rows.RowReading;
import org.sila.imports.rows.ValueChoices;
import org.sila.imports.sheets.Sheet;
import org.sila.imports.sheets.SheetOrigin;
import org.sila.imports.sheets.SheetRow;
import org.sila.imports.sheets.SheetRows;

/** A list's file, understood: where its header is, and its rows below. */
final class ListFile {

    private final Sheet sheet;
    private final ListHeader header;

    private ListFile(Sheet sheet, ListHeader header) {
        this.sheet = sheet;
        this.header = header;
    }

    /** @throws org.sila.imports.sheets.SheetRefused where it cannot be read */
    static ListFile of(byte[] content) {
        Sheet sheet = ListHeader.listIn(content);
        return new ListFile(sheet, ListHeader.of(sheet));
    }

    /**
     * As {@link #of(byte[])}, but somebody has said which row names the columns.
     *
     * @param headerRow its number, 0 for none
     */
    static ListFile of(byte[] content, int headerRow) {
        Sheet sheet = ListHeader.listIn(content);
        return new ListFile(sheet, ListHeader.at(sheet, headerRow));
    }

    SheetOrigin origin() {
        return sheet.origin();
    }

    ListHeader header() {
        return header;
    }

    /**
     * Reads the whole file once.
     *
     * @return how many rows stand below the header
     */
    int countRows() {
        int[] rows = {0};
        forEachBelow(row -> rows[0]++);
        return rows[0];
    }

    /**
     * Each row below the header with what it means.
     *
     * @param choices what was decided that its words mean
     */
    void read(ListImport list, ValueChoices choices, BiConsumer<SheetRow, RowReading> each) {
        Columns columns = list.columnsOf(header.headers());
        RowReader reader = new RowReader(
                header, columns, choices, list.repairsNames(), list.details().usualEvent(), list.latestDate());
        forEachBelow(row -> each.accept(row, reader.read(row)));
    }

    /** The first rows below the header. */
    List<SheetRow> first(int most) {
        List<SheetRow> first = new ArrayList<>();
        try (SheetRows rows = sheet.rows()) {
            while (rows.hasNext() && first.size() < most) {
                SheetRow row = rows.next();
                if (row.number() > header.rowNumber()) {
                    first.add(row);
                }
            }
        }
        return first;
    }

    private void forEachBelow(Consumer<SheetRow> each) {
        try (SheetRows rows = sheet.rows()) {
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                if (row.number() > header.rowNumber()) {
                    each.accept(row);
                }
            }
        }
    }
}
