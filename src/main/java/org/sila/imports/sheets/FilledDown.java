package org.sila.imports.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sila.imports.sheets.SheetLook.Merged;

/**
 * Gives the text of a cell that is merged over rows to all rows it covers: who writes the place of detention once for a
 * block of people says it of each. Only where a row has something of its own; a cell that is merged over columns says its
 * text once, in the first of them.
 */
final class FilledDown {

    private final List<Merged> merged;
    private final List<Open> open = new ArrayList<>();
    private int next;

    /** A merged cell whose rows are being passed, with what stands in it. */
    private record Open(Merged cell, String text, boolean uncalculated) {}

    /** @param merged by their first rows; may grow while rows are read, ahead of them */
    FilledDown(List<Merged> merged) {
        this.merged = merged;
    }

    /** @param row each of the sheet that is not left out, from the top */
    SheetRow fill(SheetRow row) {
        open.removeIf(each -> each.cell().lastRow() < row.number());
        SheetRow filled = open.isEmpty() || row.isBlank() ? row : filled(row);
        while (next < merged.size() && merged.get(next).firstRow() <= row.number()) {
            Merged cell = merged.get(next++);
            if (cell.isOverRows() && cell.firstRow() == row.number()) {
                int column = cell.firstColumn();
                add(new Open(cell, row.cell(column), row.uncalculated().contains(column)));
            }
        }
        return filled;
    }

    /** Cells do not lie over each other: of those that say something there are no more than columns. */
    private void add(Open cell) {
        if (cell.uncalculated() || !cell.text().isBlank()) {
            if (open.size() == Sheet.MAX_COLUMNS) {
                throw new SheetRefused(SheetRefused.Reason.UNSAFE_XML);
            }
            open.add(cell);
        }
    }

    private SheetRow filled(SheetRow row) {
        List<String> cells = new ArrayList<>(row.cells());
        Set<Integer> uncalculated = new HashSet<>(row.uncalculated());
        for (Open each : open) {
            int column = each.cell().firstColumn();
            if (each.uncalculated()) {
                uncalculated.add(column);
            } else if (!each.text().isBlank() && row.cell(column).isBlank()) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, each.text());
            }
        }
        return new SheetRow(row.number(), cells, uncalculated, row.hidden());
    }
}
