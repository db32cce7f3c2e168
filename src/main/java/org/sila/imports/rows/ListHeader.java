package org.sila.imports.rows;

import java.util.ArrayList;
import java.util.List;
import org.sila.imports.sheets.Sheet;
import org.sila.imports.sheets.SheetRefused;
import org.sila.imports.sheets.SheetRow;
import org.sila.imports.sheets.SheetRows;

/**
 * The row that names the columns; titles, dates and logos above it are no part of the list.
 *
 * @param rowNumber where it stands, from 1
 * @param headers its texts; a column without one is called by its letter, as a spreadsheet program does
 */
public record ListHeader(int rowNumber, List<String> headers) {

    private static final int LOOKED_AT = 25;

    /**
     * The row with the most known headers among the first; where none is known, the first with two texts or more, else
     * the first.
     *
     * @throws SheetRefused where there is nothing below it
     */
    public static ListHeader of(Sheet sheet) {
        List<SheetRow> start = new ArrayList<>();
        try (SheetRows rows = sheet.rows()) {
            while (rows.hasNext() && start.size() < LOOKED_AT) {
                start.add(rows.next());
            }
        }
        if (start.isEmpty()) {
            throw new SheetRefused(SheetRefused.Reason.EMPTY);
        }
        SheetRow header = likeliest(start);
        if (start.indexOf(header) == start.size() - 1) {
            throw new SheetRefused(SheetRefused.Reason.NO_ROWS);
        }
        int width = start.stream()
                .skip(start.indexOf(header))
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        return new ListHeader(header.number(), named(header, width));
    }

    private static SheetRow likeliest(List<SheetRow> start) {
        SheetRow best = null;
        long most = 0;
        for (SheetRow row : start) {
            long known = row.cells().stream()
                    .filter(cell -> ColumnNames.meaning(cell).isPresent())
                    .count();
            if (known > most) {
                best = row;
                most = known;
            }
        }
        return best != null ? best : firstOfSeveral(start);
    }

    private static SheetRow firstOfSeveral(List<SheetRow> start) {
        return start.stream().filter(row -> row.filled() > 1).findFirst().orElse(start.get(0));
    }

    private static List<String> named(SheetRow header, int width) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            String name = header.cell(column).strip();
            names.add(name.isEmpty() ? letter(column) : name);
        }
        return List.copyOf(names);
    }

    private static String letter(int column) {
        String before = column < 26 ? "" : letter(column / 26 - 1);
        return before + (char) ('A' + column % 26);
    }
}
