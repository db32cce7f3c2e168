package org.sila.imports;

import java.util.List;
import java.util.Map;
import org.sila.imports.rows.SeveralNames;
import org.sila.imports.rows.SeveralNames.Kind;
import org.sila.imports.sheets.SheetPart;

/**
 * What is unusual about a file's form, of which people are told before it is brought in.
 *
 * @param sheets all sheets of a workbook that has several; none where they belong together, as those of a form's export
 * @param titles rows above the headers, which are not read
 * @param hiddenRows how many rows of the list are hidden
 * @param hiddenColumns headers of the columns that are hidden
 * @param filtered whether a filter stands over the list
 * @param blocks the first cells that are merged over rows, whose text counts for each of them
 * @param mergedOverRows how many such cells there are
 * @param mergedOverColumns how many cells of the list are merged over columns, whose text counts for the first of them
 * @param severalNames rows with several names in one cell: how many by the way in which they are written
 * @param examples the first of each
 */
record FileFindings(
        List<SheetPart> sheets,
        List<Title> titles,
        int hiddenRows,
        List<String> hiddenColumns,
        boolean filtered,
        List<Block> blocks,
        int mergedOverRows,
        int mergedOverColumns,
        Map<Kind, Integer> severalNames,
        Map<Kind, List<Example>> examples) {

    /** A row above the headers. */
    record Title(int row, String text) {}

    /** A cell that is merged over rows, and the header of its column. */
    record Block(String column, String text, int firstRow, int lastRow) {}

    /** A cell with several names. */
    record Example(int row, String written, SeveralNames names) {}

    /** How many sheets have something in them. */
    public long filledSheets() {
        return sheets.stream().filter(sheet -> !sheet.isEmpty()).count();
    }
}
