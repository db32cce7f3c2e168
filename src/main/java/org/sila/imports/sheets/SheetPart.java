package org.sila.imports.sheets;

/**
 * One sheet of a workbook.
 *
 * @param name as on its tab
 * @param rows how many have something in them, the header included; 0 for an empty sheet
 * @param hidden whether its tab is hidden from people who open the file
 */
public record SheetPart(String name, int rows, boolean hidden) {

    public boolean isEmpty() {
        return rows == 0;
    }
}
