package org.sila.imports.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sila.imports.sheets.Sheet;
import org.sila.imports.sheets.SheetLook;
import org.sila.imports.sheets.SheetLook.Merged;
import org.sila.imports.sheets.SheetOrigin;
import org.sila.imports.sheets.SheetPart;
import org.sila.imports.sheets.SheetRow;
import org.sila.imports.sheets.SheetRows;
import org.sila.person.Folding;

/**
 * Several sheets of a workbook as one list: the rows of the first, then those of the others below their own headers.
 * Columns of the same header, else of the same meaning, are one column; others stand behind the last. Rows are counted
 * through, and a last column says on which sheet and in which row each of them stands.
 */
final class JoinedSheets implements Sheet {

    private final List<Part> parts = new ArrayList<>();
    private final List<String> headers;

    /** A sheet, where its list begins, and the column of the whole that each of its own is. */
    private record Part(Sheet sheet, int headerRow, Map<Integer, Integer> targets) {}

    private JoinedSheets(Sheet first, ListHeader header) {
        this.headers = new ArrayList<>(header.headers());
        Map<Integer, Integer> same = new HashMap<>();
        for (int column = 0; column < headers.size(); column++) {
            same.put(column, column);
        }
        parts.add(new Part(first, header.rowNumber(), same));
    }

    /**
     * @param sheets at least one
     * @param header of the first
     */
    static Sheet of(List<Sheet> sheets, ListHeader header) {
        if (sheets.size() < 2) {
            return sheets.get(0);
        }
        JoinedSheets joined = new JoinedSheets(sheets.get(0), header);
        List<Optional<Field>> fields =
                Columns.recognised(header.headers(), Field.ofReports()).fields();
        for (Sheet other : sheets.subList(1, sheets.size())) {
            joined.add(other, fields);
        }
        joined.headers.add(FormRepeats.PLACE);
        return joined;
    }

    /** A sheet without headers is like the first, column by column. */
    private void add(Sheet sheet, List<Optional<Field>> fields) {
        ListHeader own = ListHeader.ofAny(sheet);
        List<Optional<Field>> ownFields =
                Columns.recognised(own.headers(), Field.ofReports()).fields();
        Map<Integer, Integer> targets = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (int column = 0; column < own.headers().size(); column++) {
            int target = own.rowNumber() == 0
                    ? column < headers.size() ? column : -1
                    : target(own.headers().get(column), ownFields.get(column), fields, taken);
            if (target < 0) {
                target = headers.size();
                headers.add(own.headers().get(column));
            }
            taken.add(target);
            targets.put(column, target);
        }
        parts.add(new Part(sheet, own.rowNumber(), targets));
    }

    /** -1 where the columns so far have none like it. */
    private int target(String header, Optional<Field> field, List<Optional<Field>> fields, Set<Integer> taken) {
        for (int column = 0; column < headers.size(); column++) {
            if (!taken.contains(column) && Folding.fold(headers.get(column)).equals(Folding.fold(header))) {
                return column;
            }
        }
        int same = field.isEmpty() ? -1 : fields.indexOf(field);
        return same >= 0 && !taken.contains(same) ? same : -1;
    }

    @Override
    public SheetOrigin origin() {
        return parts.get(0).sheet().origin();
    }

    @Override
    public List<SheetPart> parts() {
        return parts.get(0).sheet().parts();
    }

    @Override
    public Optional<Sheet> named(String name) {
        return parts.get(0).sheet().named(name);
    }

    /** A column is hidden where one of the sheets hides it. */
    @Override
    public SheetLook look() {
        List<Merged> merged = new ArrayList<>();
        Set<Integer> hidden = new HashSet<>();
        boolean filtered = false;
        int before = 0;
        for (Part part : parts) {
            SheetLook look = part.sheet().look();
            int shift = before;
            look.merged().stream()
                    .filter(cell -> shift == 0 || cell.firstRow() > part.headerRow())
                    .map(cell -> shifted(cell, shift, part.targets()))
                    .forEach(merged::add);
            look.hiddenColumns()
                    .forEach(column ->
                            Optional.ofNullable(part.targets().get(column)).ifPresent(hidden::add));
            filtered |= look.filtered();
            before += lastRow(part.sheet());
        }
        return new SheetLook(merged, hidden, filtered);
    }

    private static Merged shifted(Merged cell, int rows, Map<Integer, Integer> targets) {
        int column = targets.getOrDefault(cell.firstColumn(), cell.firstColumn());
        return new Merged(
                cell.firstRow() + rows, cell.lastRow() + rows, column, column + cell.lastColumn() - cell.firstColumn());
    }

    private static int lastRow(Sheet sheet) {
        int last = 0;
        try (SheetRows rows = sheet.rows()) {
            while (rows.hasNext()) {
                last = rows.next().number();
            }
        }
        return last;
    }

    @Override
    public SheetRows rows() {
        Joined joined = new Joined();
        return SheetRows.of(joined, joined::close);
    }

    private final class Joined implements Iterator<SheetRow> {

        private final Iterator<Part> following = parts.iterator();
        private @Nullable Part part;
        private @Nullable SheetRows rows;
        private @Nullable SheetRow ready;
        private int before;
        private int last;

        @Override
        public boolean hasNext() {
            if (ready == null) {
                ready = fetch();
            }
            return ready != null;
        }

        @Override
        public SheetRow next() {
            if (!hasNext() || ready == null) {
                throw new NoSuchElementException();
            }
            SheetRow row = ready;
            ready = null;
            return row;
        }

        private @Nullable SheetRow fetch() {
            while (true) {
                Part at = part;
                SheetRows open = rows;
                if (at != null && open != null) {
                    while (open.hasNext()) {
                        SheetRow row = open.next();
                        last = before + row.number();
                        if (before == 0 && row.number() <= at.headerRow()) {
                            return row.number() == at.headerRow() ? new SheetRow(row.number(), headers) : row;
                        }
                        if (row.number() > at.headerRow()) {
                            return placed(row, at);
                        }
                    }
                }
                close();
                if (!following.hasNext()) {
                    return null;
                }
                before = last;
                part = following.next();
                rows = part.sheet().rows();
            }
        }

        private SheetRow placed(SheetRow row, Part at) {
            List<String> cells = new ArrayList<>(Collections.nCopies(headers.size(), ""));
            for (int column = 0; column < row.cells().size(); column++) {
                Integer target = at.targets().get(column);
                if (target != null) {
                    cells.set(target, row.cell(column));
                }
            }
            cells.set(headers.size() - 1, at.sheet().origin().sheetName() + " " + row.number());
            Set<Integer> uncalculated = new HashSet<>();
            row.uncalculated()
                    .forEach(column ->
                            Optional.ofNullable(at.targets().get(column)).ifPresent(uncalculated::add));
            return new SheetRow(before + row.number(), cells, uncalculated, row.hidden());
        }

        void close() {
            if (rows != null) {
                rows.close();
                rows = null;
            }
        }
    }
}
