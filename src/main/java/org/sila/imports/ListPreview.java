package org.sila.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sila.imports.ColumnProfiles.Profile;
import org.sila.imports.rows.ColumnBasis;
import org.sila.imports.rows.Field;
import org.sila.imports.rows.ListedPerson;
import org.sila.imports.rows.Refusal;
import org.sila.imports.sheets.SheetOrigin;

/**
 * What an import would do, before it is done.
 *
 * @param list the import
 * @param findings what is unusual about the file's form
 * @param question message of the first question about it that nobody has answered; null where none is left
 * @param origin how the file was understood
 * @param headerRow the row that names the columns
 * @param columns every column
 * @param lastTime how the last such list was read; null where this is not read like it
 * @param namesPeople false where no column can name a person, so that nothing can be imported
 * @param first the first rows that can be read
 * @param readable how many rows can be read
 * @param refusals the first rows that cannot
 * @param reasons how many rows cannot be read, by reason
 * @param alike rows that look like one above
 * @param alikeRows how many such rows there are
 * @param earlier who looks like somebody of an earlier list; null where the list is not compared with any
 * @param brokenNames names in which a PDF has put letters in the wrong order
 * @param words what words there are in each column that has a vocabulary
 */
record ListPreview(
        ListImport list,
        FileFindings findings,
        @Nullable String question,
        SheetOrigin origin,
        int headerRow,
        List<PreviewedColumn> columns,
        @Nullable Profile lastTime,
        boolean namesPeople,
        List<ListedPerson> first,
        int readable,
        List<Refusal> refusals,
        Map<Refusal.Reason, Integer> reasons,
        List<Alike> alike,
        int alikeRows,
        @Nullable EarlierLists earlier,
        int brokenNames,
        List<Words> words) {

    /**
     * One column.
     *
     * @param header its header as written
     * @param examples its first different texts
     * @param field what it is read as, or null
     * @param basis why
     */
    record PreviewedColumn(
            String header, List<String> examples, @Nullable Field field, ColumnBasis basis) {}

    /**
     * A row that looks like one above: the same name, birth and mother.
     *
     * @param row its number
     * @param above the number of the other
     */
    record Alike(int row, int above) {}

    /**
     * The words of one field.
     *
     * @param different how many different ones
     * @param undecided how many of them are not known and nobody has decided about
     */
    record Words(Field field, int different, int undecided) {}

    /** Words that are not known and that nobody has decided about. */
    public int undecided() {
        return words.stream().mapToInt(Words::undecided).sum();
    }

    /** How many rows would be left out. */
    public int refused() {
        return list.rows() - readable;
    }
}
