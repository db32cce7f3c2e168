package org.sila.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.imports.rows.Columns;
import org.sila.imports.rows.Field;
import org.sila.imports.rows.NameSplits;

/**
 * One file on its way in, as its row in the table says.
 *
 * @param columns field of each column, in order, separated by commas
 * @param headerRow number of the row that names the columns, 0 where none does; null in imports of before it was kept
 * @param columnBases why each column is taken for its field, in order, separated by commas
 * @param repairsNames whether letters that a PDF put in the wrong order are put right
 * @param rows how many there are below the header
 * @param sheetNames the sheets of a workbook that come in; none for the first
 * @param sheetsChosen whether somebody has chosen them
 * @param hiddenRows what happens to hidden rows; null where nobody has decided
 * @param hiddenColumns the same for columns
 * @param nameSplits what was decided about several names in one cell
 * @param split records that came of such cells, beyond one of each row
 * @param mends the list whose refused rows these are, mended
 * @param lastRow number of the last row dealt with, 0 before the first
 */
record ListImport(
        UUID id,
        ImportState state,
        UUID fileId,
        String fileName,
        ListDetails details,
        String columns,
        String columnBases,
        boolean repairsNames,
        @Nullable UUID sourceId,
        @Nullable Integer headerRow,
        int rows,
        int lastRow,
        int stored,
        int refused,
        List<String> sheetNames,
        boolean sheetsChosen,
        @Nullable HiddenCells hiddenRows,
        @Nullable HiddenCells hiddenColumns,
        NameSplits nameSplits,
        int split,
        @Nullable UUID mends,
        UUID uploadedBy,
        Instant uploadedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    private static final String SEPARATOR = ",";

    /** No date in the list can be after this: tomorrow by UTC when it came, so that it is past nobody's today. */
    LocalDate latestDate() {
        return uploadedAt.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    }

    /** How its file is read. */
    FileChoices choices() {
        return new FileChoices(headerRow, sheetNames, sheetsChosen, hiddenRows, hiddenColumns);
    }

    Columns columnsOf(List<String> headers) {
        return Columns.chosen(headers, fields(columns));
    }

    /** What {@link #written} wrote. */
    static List<Optional<Field>> fields(String columns) {
        return Arrays.stream(columns.split(SEPARATOR, -1))
                .map(name -> name.isEmpty() ? Optional.<Field>empty() : Optional.of(Field.valueOf(name)))
                .toList();
    }

    static String written(Columns columns) {
        return columns.fields().stream()
                .map(field -> field.map(Field::name).orElse(""))
                .collect(Collectors.joining(SEPARATOR));
    }

    /** Rows dealt with. */
    public int done() {
        return stored + refused;
    }

    boolean namesPeople() {
        return fields(columns).stream().flatMap(Optional::stream).anyMatch(Field::namesThePerson);
    }

    boolean isReports() {
        return details.kind() == ImportKind.REPORTS;
    }
}
