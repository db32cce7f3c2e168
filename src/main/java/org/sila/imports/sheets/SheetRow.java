package org.sila.imports.sheets;

import java.util.List;

/**
 * One row that is not blank.
 *
 * @param number as a spreadsheet program counts, from 1, blank rows included
 * @param cells texts as the file has them, without blank ones at the end
 */
public record SheetRow(int number, List<String> cells) {

    /** The cell's text; empty where the row ends before. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** How many cells say something. */
    public int filled() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
