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
 * @param origin how the file was understood
 * @param headerRow the row that names the columns
 * @param columns every column
 * @param lastTime how the last such list was read; null where this is not read like it
 * @param namesPeople false where no column can name a person, so that nothing can be imported
 * @param first the first rows that can be read
 * @param readable how many rows can be read
 * @param refusals the first rows that cannot
 * @param reasons how many rows cannot be read, by reason
 */
record ListPreview(
        ListImport list,
        SheetOrigin origin,
        int headerRow,
        List<PreviewedColumn> columns,
        @Nullable Profile lastTime,
        boolean namesPeople,
        List<ListedPerson> first,
        int readable,
        List<Refusal> refusals,
        Map<Refusal.Reason, Integer> reasons) {

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

    /** How many rows would be left out. */
    public int refused() {
        return list.rows() - readable;
    }
}
