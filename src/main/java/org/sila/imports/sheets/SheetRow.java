package org.sila.imports.sheets;

import java.util.List;
import java.util.Set;

/**
 * One row that is not blank.
 *
 * @param number as a spreadsheet program counts, from 1, blank rows included
 * @param cells texts as the file has them, without blank ones at the end
 * @param uncalculated columns whose formula has no value in the file, so that their texts say nothing
 * @param hidden whether people who open the file do not see it: hidden by hand, or by a filter
 */
public record SheetRow(int number, List<String> cells, Set<Integer> uncalculated, boolean hidden) {

    /** One that is shown. */
    public SheetRow(int number, List<String> cells, Set<Integer> uncalculated) {
        this(number, cells, uncalculated, false);
    }

    /** All of whose cells have a value. */
    public SheetRow(int number, List<String> cells) {
        this(number, cells, Set.of());
    }

    /** The cell's text; empty where the row ends before. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** True where there is nothing in it at all. */
    public boolean isBlank() {
        return filled() == 0 && uncalculated.isEmpty();
    }

    /** How many cells say something. */
    public int filled() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
