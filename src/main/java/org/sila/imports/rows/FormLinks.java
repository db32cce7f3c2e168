package org.sila.imports.rows;

import java.util.List;
import java.util.Optional;
import org.sila.imports.sheets.SheetRow;

/**
 * How the repeats of an export refer to its submissions: KoboToolbox by {@code _submission__uuid}, or by the number of
 * the submission's row; ODK by {@code PARENT_KEY}, which for a repeat in a repeat begins with the submission's own key.
 *
 * @param keyColumn where a submission has its key
 * @param indexColumn where it has its number; -1 where it has none
 */
record FormLinks(int keyColumn, int indexColumn) {

    private static final String KOBO_KEY = "_uuid";
    private static final String KOBO_INDEX = "_index";
    private static final String ODK_KEY = "KEY";
    private static final List<String> PARENT_KEYS = List.of("_submission__uuid", "PARENT_KEY");
    private static final String PARENT_INDEX = "_parent_index";

    /** Of the first row of an export; empty where it is none. */
    static Optional<FormLinks> of(SheetRow header) {
        int kobo = header.cells().indexOf(KOBO_KEY);
        int key = kobo >= 0 ? kobo : header.cells().indexOf(ODK_KEY);
        return key < 0
                ? Optional.empty()
                : Optional.of(new FormLinks(key, header.cells().indexOf(KOBO_INDEX)));
    }

    String key(SheetRow submission) {
        return submission.cell(keyColumn);
    }

    /** The column of a repeat that says whose it is; -1 where it has none. */
    static int parentColumn(SheetRow repeatHeader) {
        return PARENT_KEYS.stream()
                .mapToInt(repeatHeader.cells()::indexOf)
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(repeatHeader.cells().indexOf(PARENT_INDEX));
    }

    /** True where that column has the numbers of rows, not keys. */
    static boolean isByIndex(SheetRow repeatHeader, int parentColumn) {
        return repeatHeader.cell(parentColumn).equals(PARENT_INDEX);
    }

    /** The column of a repeat with its own key or number; -1 where it has none. */
    static int ownColumn(SheetRow repeatHeader) {
        int key = repeatHeader.cells().indexOf(ODK_KEY);
        return key >= 0 ? key : repeatHeader.cells().indexOf(KOBO_INDEX);
    }
}
