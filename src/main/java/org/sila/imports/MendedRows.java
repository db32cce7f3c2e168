package org.sila.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sila.imports.rows.Field;
import org.sila.imports.sheets.SheetRow;

/**
 * The rows of a sheet that mends another list, as rows of that list: each under its own number there, with the cells as
 * the source has them, and behind them those that were changed.
 */
final class MendedRows {

    /** Behind the header of a cell that was changed, which is then kept beside the one as written. */
    private static final String CHANGED = " ✎";

    private final UUID importId;
    private final int keyColumn;
    private final List<String> headers;
    private final Map<Integer, Integer> sourceColumns;
    private final Map<Integer, SheetRow> originals = new HashMap<>();

    private MendedRows(UUID importId, int keyColumn, List<String> headers, Map<Integer, Integer> sourceColumns) {
        this.importId = importId;
        this.keyColumn = keyColumn;
        this.headers = headers;
        this.sourceColumns = sourceColumns;
    }

    /**
     * Reads the rows that are mended out of the list's own file.
     *
     * @param sheet the mended one, whose headers have a column of keys
     * @param source the file of the list that it mends
     */
    static MendedRows of(UUID importId, ListFile sheet, ListFile source) {
        List<String> headers = sheet.header().headers();
        MendedRows rows = new MendedRows(
                importId,
                MendingKey.column(headers),
                source.header().headers(),
                sourceColumns(headers, source.header().headers()));
        sheet.forEachBelow(row -> rows.originals.put(rows.number(row), row));
        source.forEachBelow(row -> rows.originals.replace(row.number(), row));
        return rows;
    }

    /** For each column of the list the one of the sheet that has its header. */
    static Map<Integer, Integer> sourceColumns(List<String> sheet, List<String> source) {
        Map<Integer, Integer> columns = new HashMap<>();
        List<String> left = new ArrayList<>(sheet);
        for (int column = 0; column < source.size(); column++) {
            int found = left.indexOf(source.get(column));
            if (found >= 0) {
                columns.put(column, found);
                left.set(found, "");
            }
        }
        return columns;
    }

    /** What each column of the sheet is: what the list's own column of that header is. */
    static List<Optional<Field>> fields(List<String> sheet, List<String> source, List<Optional<Field>> ofSource) {
        List<Optional<Field>> fields = new ArrayList<>(Collections.nCopies(sheet.size(), Optional.empty()));
        sourceColumns(sheet, source).forEach((column, found) -> fields.set(found, ofSource.get(column)));
        return fields;
    }

    /** The headers of the list, and each once more for a changed cell. */
    List<String> headersKept() {
        List<String> kept = new ArrayList<>(headers);
        headers.forEach(header -> kept.add(header + CHANGED));
        return kept;
    }

    /** Whether a header is that of a changed cell, which is kept only where there is one. */
    static boolean isOfChange(String header) {
        return header.endsWith(CHANGED);
    }

    /** The row as it is kept, in the order of {@link #headersKept}. */
    SheetRow kept(SheetRow mended) {
        SheetRow original = originals.getOrDefault(number(mended), mended);
        List<String> cells = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            Integer found = sourceColumns.get(column);
            String before = original.cell(column);
            String now = found == null ? before : SafeCells.plain(mended.cell(found));
            cells.add(before);
            changed.add(now.strip().equals(before.strip()) ? "" : now);
        }
        cells.addAll(changed);
        return new SheetRow(number(mended), cells);
    }

    /** Whether a row as it is kept says something else than the source. */
    static boolean isChanged(SheetRow kept) {
        List<String> cells = kept.cells();
        return cells.subList(cells.size() / 2, cells.size()).stream().anyMatch(cell -> !cell.isEmpty());
    }

    /** Its cells in the order of the list's own columns. */
    List<String> inOrder(SheetRow mended) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            Integer found = sourceColumns.get(column);
            cells.add(found == null ? "" : SafeCells.plain(mended.cell(found)));
        }
        return cells;
    }

    List<String> headers() {
        return headers;
    }

    /** The number of the row in the list that is mended. */
    int number(SheetRow mended) {
        return MendingKey.parse(mended.cell(keyColumn))
                .filter(key -> key.importId().equals(importId))
                .map(MendingKey::row)
                .orElse(0);
    }
}
