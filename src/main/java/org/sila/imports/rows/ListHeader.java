package org.sila.imports.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sila.imports.sheets.Sheet;
import org.sila.imports.sheets.SheetRefused;
import org.sila.imports.sheets.SheetRow;
import org.sila.imports.sheets.SheetRows;

/**
 * The row that names the columns; titles, dates and logos above it are no part of the list.
 *
 * @param rowNumber where it stands, from 1; 0 where the list begins at once, without headers
 * @param headers its texts; a column without one is called by its letter, as a spreadsheet program does
 */
public record ListHeader(int rowNumber, List<String> headers) {

    /** Rows among which the header is looked for. */
    public static final int LOOKED_AT = 25;

    /**
     * The list in a file; people in the repeat groups of a form are rows of it.
     *
     * @param sheetNames the sheets that somebody has chosen; those that the file has not are passed over, and where it has
     *     none of them, or nobody has chosen, it is the first
     * @param headerRow as for {@link #at}, of the first of them; null where it is to be found
     */
    public static Sheet listIn(byte[] content, List<String> sheetNames, @Nullable Integer headerRow) {
        Sheet first = Sheet.of(content);
        Sheet joined = FormRepeats.joined(first);
        List<Sheet> chosen =
                sheetNames.stream().map(first::named).flatMap(Optional::stream).toList();
        if (joined != first || chosen.isEmpty()) {
            return joined;
        }
        return JoinedSheets.of(chosen, headerRow == null ? of(chosen.get(0)) : at(chosen.get(0), headerRow));
    }

    /** Whether it is a form's export, whose sheets belong together as they are. */
    public static boolean isExport(Sheet sheet) {
        return sheet instanceof FormRepeats;
    }

    /** As {@link #of}; a sheet with headers and nothing below is one with no rows. */
    static ListHeader ofAny(Sheet sheet) {
        try {
            return of(sheet);
        } catch (SheetRefused nothingBelow) {
            return new ListHeader(Integer.MAX_VALUE, List.of());
        }
    }

    /**
     * The row of that number, or none where it is 0.
     *
     * @throws SheetRefused where there is nothing below it
     */
    public static ListHeader at(Sheet sheet, int rowNumber) {
        SheetRow header = new SheetRow(rowNumber, List.of());
        int width = 0;
        int below = 0;
        try (SheetRows rows = sheet.rows()) {
            while (rows.hasNext() && below < LOOKED_AT) {
                SheetRow row = rows.next();
                if (row.number() == rowNumber) {
                    header = row;
                }
                if (row.number() >= rowNumber) {
                    width = Math.max(width, row.cells().size());
                }
                below += row.number() > rowNumber ? 1 : 0;
            }
        }
        if (below == 0) {
            throw new SheetRefused(SheetRefused.Reason.NO_ROWS);
        }
        return new ListHeader(rowNumber, named(header, width));
    }

    /**
     * The row with the most known headers among the first; where none is known, the first with two texts or more. A list
     * of one column has none, though perhaps titles above, which hold no person.
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
        Optional<SheetRow> known = likeliest(start);
        if (known.isEmpty()) {
            return at(sheet, lastTitle(start));
        }
        SheetRow header = known.get();
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

    private static Optional<SheetRow> likeliest(List<SheetRow> start) {
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
        return best != null
                ? Optional.of(best)
                : start.stream().filter(row -> row.filled() > 1).findFirst();
    }

    /** Number of the last row at the top that is a title, 0 where there is none. */
    private static int lastTitle(List<SheetRow> start) {
        int last = 0;
        for (SheetRow row : start.subList(0, start.size() - 1)) {
            if (!Words.isTitle(String.join(" ", row.cells()))) {
                break;
            }
            last = row.number();
        }
        return last;
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
