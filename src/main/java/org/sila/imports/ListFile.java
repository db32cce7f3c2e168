package org.sila.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sila.imports.rows.Columns;
import org.sila.imports.rows.ListHeader;
import org.sila.imports.rows.ListedPerson;
import org.sila.imports.rows.Refusal;
import org.sila.imports.rows.RowReader;
import org.sila.imports.rows.RowReading;
import org.sila.imports.rows.SplitRows;
import org.sila.imports.rows.ValueChoices;
import org.sila.imports.sheets.Sheet;
import org.sila.imports.sheets.SheetLook;
import org.sila.imports.sheets.SheetOrigin;
import org.sila.imports.sheets.SheetPart;
import org.sila.imports.sheets.SheetRefused;
import org.sila.imports.sheets.SheetRow;
import org.sila.imports.sheets.SheetRows;

/** A list's file, understood: where its header is, and its rows below. */
final class ListFile {

    private final Sheet sheet;
    private final ListHeader header;
    private final FileChoices choices;
    private final Set<Integer> columnsLeftOut;
    private final @Nullable MendedRows mended;

    private ListFile(Sheet sheet, ListHeader header, FileChoices choices, @Nullable MendedRows mended) {
        this.sheet = sheet;
        this.header = header;
        this.choices = choices;
        this.columnsLeftOut =
                choices.hiddenColumns() == HiddenCells.LEAVE_OUT ? sheet.look().hiddenColumns() : Set.of();
        this.mended = mended;
    }

    /** @throws org.sila.imports.sheets.SheetRefused where it cannot be read, or nothing stands below the header */
    static ListFile of(byte[] content, FileChoices choices) {
        Integer headerRow = choices.headerRow();
        Sheet sheet = ListHeader.listIn(content, choices.sheetNames(), headerRow);
        return new ListFile(
                sheet, headerRow == null ? ListHeader.of(sheet) : ListHeader.at(sheet, headerRow), choices, null);
    }

    /**
     * As long as nobody has decided anything: the first sheet of a workbook that has headers with rows below, since some
     * begin with a cover; where none has, the first.
     */
    static ListFile first(byte[] content) {
        ListFile first = orNull(content, FileChoices.NONE);
        if (first != null && first.header().rowNumber() > 0) {
            return first;
        }
        for (SheetPart part : Sheet.of(content).parts()) {
            ListFile other = part.rows() > 1 && !part.hidden()
                    ? orNull(content, FileChoices.NONE.withSheets(List.of(part.name()), false))
                    : null;
            if (other != null && other.header().rowNumber() > 0) {
                return other;
            }
        }
        return first == null ? of(content, FileChoices.NONE) : first;
    }

    /** Null where nothing stands below the header. */
    private static @Nullable ListFile orNull(byte[] content, FileChoices choices) {
        try {
            return of(content, choices);
        } catch (SheetRefused refused) {
            if (refused.reason() != SheetRefused.Reason.NO_ROWS) {
                throw refused;
            }
            return null;
        }
    }

    /** The same file, whose rows stand for those of the list that they mend. */
    ListFile mending(MendedRows rows) {
        return new ListFile(sheet, header, choices, rows);
    }

    /** What was decided about it, and the row of its header. */
    FileChoices choices() {
        return choices.withHeaderRow(header.rowNumber());
    }

    /** The first rows, whatever they are. */
    List<SheetRow> start() {
        List<SheetRow> start = new ArrayList<>();
        try (SheetRows rows = sheet.rows()) {
            while (rows.hasNext() && start.size() < ListHeader.LOOKED_AT) {
                start.add(rows.next());
            }
        }
        return start;
    }

    SheetOrigin origin() {
        return sheet.origin();
    }

    ListHeader header() {
        return header;
    }

    SheetLook look() {
        return sheet.look();
    }

    /** All sheets of a workbook with several, from which somebody chooses; none where they belong together. */
    List<SheetPart> sheets() {
        return ListHeader.isExport(sheet) ? List.of() : sheet.parts();
    }

    /** Its rows as rows of the list that they mend; null where it mends none. */
    @Nullable
    MendedRows mended() {
        return mended;
    }

    /** Headers of the cells that are kept with each record. */
    List<String> headersKept() {
        return mended == null ? header.headers() : mended.headersKept();
    }

    /**
     * Reads the whole file once.
     *
     * @return how many rows stand below the header
     */
    int countRows() {
        int[] rows = {0};
        forEachBelow(row -> rows[0]++);
        return rows[0];
    }

    /**
     * Each row below the header with what it means; a row that is split, once for each person in it. Where one of them
     * cannot be taken in, the row as a whole is refused.
     *
     * @param choices what was decided that its words mean
     */
    void read(ListImport list, ValueChoices choices, BiConsumer<SheetRow, RowReading> each) {
        Columns columns = list.columnsOf(header.headers());
        RowReader reader = new RowReader(
                header, columns, choices, list.repairsNames(), list.details().usualEvent(), list.latestDate());
        SplitRows split = new SplitRows(columns, list.nameSplits());
        forEachBelow(row -> people(row, split.split(row), reader).forEach(reading -> each.accept(row, reading)));
    }

    private List<RowReading> people(SheetRow row, List<SheetRow> parts, RowReader reader) {
        List<RowReading> people = new ArrayList<>(parts.size());
        for (int part = 0; part < parts.size(); part++) {
            RowReading reading = reader.read(parts.get(part));
            if (reading instanceof Refusal) {
                return List.of(reading);
            }
            SheetRow kept = mended == null ? row : mended.kept(row);
            people.add(((ListedPerson) reading).in(row, kept, parts.size() > 1 ? part + 1 : 0));
        }
        return people;
    }

    /** The first rows below the header. */
    List<SheetRow> first(int most) {
        List<SheetRow> first = new ArrayList<>();
        try (SheetRows rows = sheet.rows()) {
            while (rows.hasNext() && first.size() < most) {
                SheetRow row = rows.next();
                if (row.number() > header.rowNumber() && !isLeftOut(row)) {
                    first.add(withoutColumns(row));
                }
            }
        }
        return first;
    }

    /** Every row, titles, headers and hidden ones too. */
    void forEachRow(Consumer<SheetRow> each) {
        try (SheetRows rows = sheet.rows()) {
            rows.forEachRemaining(each);
        }
    }

    /** Every row of the list but those that somebody decided to leave out. */
    void forEachBelow(Consumer<SheetRow> each) {
        forEachRow(row -> {
            if (row.number() > header.rowNumber() && !isLeftOut(row)) {
                each.accept(withoutColumns(row));
            }
        });
    }

    private boolean isLeftOut(SheetRow row) {
        return row.hidden() && choices.hiddenRows() == HiddenCells.LEAVE_OUT;
    }

    private SheetRow withoutColumns(SheetRow row) {
        if (columnsLeftOut.isEmpty()) {
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells());
        columnsLeftOut.stream().filter(column -> column < cells.size()).forEach(column -> cells.set(column, ""));
        return new SheetRow(row.number(), cells, row.uncalculated(), row.hidden());
    }
}
