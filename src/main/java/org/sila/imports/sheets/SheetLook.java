package org.sila.imports.sheets;

import java.util.List;
import java.util.Set;

/**
 * How a sheet looks beside what its cells say.
 *
 * @param merged cells that are one on the screen, in the order of their first rows
 * @param hiddenColumns positions, from 0, of columns that are not shown
 * @param filtered whether a filter stands over its columns
 */
public record SheetLook(List<Merged> merged, Set<Integer> hiddenColumns, boolean filtered) {

    /** Every cell for itself, and all of them shown. */
    public static final SheetLook PLAIN = new SheetLook(List.of(), Set.of(), false);

    /**
     * Cells that are one on the screen; the file has its text in the first of them.
     *
     * @param firstRow as a spreadsheet counts, from 1
     * @param firstColumn position, from 0
     */
    public record Merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        public boolean isOverRows() {
            return lastRow > firstRow;
        }

        public boolean isOverColumns() {
            return lastColumn > firstColumn;
        }
    }
}
