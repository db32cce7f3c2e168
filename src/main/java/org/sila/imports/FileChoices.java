package org.sila.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about how a file is read.
 *
 * @param headerRow number of the row that names the columns, 0 for none; null where it is to be found
 * @param sheetNames the sheets of a workbook that are read; none for the first
 * @param sheetsChosen whether somebody has chosen them, for this workbook or for the last one like it
 * @param hiddenRows what happens to hidden rows; null where nobody has decided, then they are read
 * @param hiddenColumns the same for columns
 */
record FileChoices(
        @Nullable Integer headerRow,
        List<String> sheetNames,
        boolean sheetsChosen,
        @Nullable HiddenCells hiddenRows,
        @Nullable HiddenCells hiddenColumns) {

    /** Nothing was decided. */
    static final FileChoices NONE = new FileChoices(null, List.of(), false, null, null);

    FileChoices withHeaderRow(@Nullable Integer row) {
        return new FileChoices(row, sheetNames, sheetsChosen, hiddenRows, hiddenColumns);
    }

    FileChoices withSheets(List<String> names, boolean chosen) {
        return new FileChoices(headerRow, names, chosen, hiddenRows, hiddenColumns);
    }

    FileChoices withHidden(@Nullable HiddenCells rows, @Nullable HiddenCells columns) {
        return new FileChoices(headerRow, sheetNames, sheetsChosen, rows, columns);
    }
}
