package org.sila.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sila.audit.AuditTrail;
import org.sila.imports.rows.ColumnGuess;
import org.sila.imports.rows.NameSplits;
import org.sila.imports.rows.SeveralNames.Kind;
import org.sila.imports.sheets.SheetPart;
import org.sila.imports.sheets.SheetRefused;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says how a file is read: which row names the columns, which sheets come in, what happens to what is hidden and to cells
 * with several names. Does nothing where the import has begun.
 */
@Service
class ChooseReading {

    private final ListImports imports;
    private final ListFiles files;
    private final ReadColumns readColumns;
    private final AuditTrail audit;

    ChooseReading(ListImports imports, ListFiles files, ReadColumns readColumns, AuditTrail audit) {
        this.imports = imports;
        this.files = files;
        this.readColumns = readColumns;
        this.audit = audit;
    }

    /**
     * Which row names the columns, where it was not found rightly; the columns are recognised anew.
     *
     * @param headerRow its number, 0 where the list begins at once
     * @throws DomainError where no row stands below it
     */
    @Transactional
    public void header(UUID id, int headerRow) {
        change(id, choices -> choices.withHeaderRow(headerRow), "imports.header-row.wrong");
    }

    /**
     * Which sheets of the workbook come in; headers and columns are recognised anew.
     *
     * @throws DomainError where none is chosen, or one that is empty or not there
     */
    @Transactional
    public void sheets(UUID id, List<String> names) {
        ListImport list = imports.lock(id).orElseThrow(NotFound::new);
        List<String> filled = files.of(list).sheets().stream()
                .filter(sheet -> !sheet.isEmpty())
                .map(SheetPart::name)
                .toList();
        if (names.isEmpty() || !filled.containsAll(names)) {
            throw new DomainError("imports.sheets.none-chosen");
        }
        List<String> inOrder = filled.stream().filter(names::contains).toList();
        change(id, choices -> choices.withSheets(inOrder, true).withHeaderRow(null), "imports.sheets.no-rows");
    }

    /** @param rows null where the file hides none; the same for columns */
    @Transactional
    public void hidden(UUID id, @Nullable HiddenCells rows, @Nullable HiddenCells columns) {
        ListImport list = imports.lock(id).orElseThrow(NotFound::new);
        if (list.state() != ImportState.UPLOADED) {
            return;
        }
        FileChoices choices = list.choices().withHidden(rows, columns);
        ListFile file = ListFile.of(files.bytes(list), choices);
        int left = file.countRows();
        if (left == 0) {
            throw new DomainError("imports.hidden.all");
        }
        imports.chooseReading(
                id, choices, list.columnsOf(file.header().headers()), ReadColumns.bases(list.columnBases()), left);
        audit.record(
                ImportActions.READING_CHOSEN,
                ImportActions.SUBJECT,
                id,
                Map.of("hidden-rows", String.valueOf(rows), "hidden-columns", String.valueOf(columns)));
    }

    /** Whether cells with several names become several records, for each way of writing them. */
    @Transactional
    public void names(UUID id, Map<Kind, Boolean> decided) {
        ListImport list = imports.lock(id).orElseThrow(NotFound::new);
        NameSplits splits = list.nameSplits();
        for (Map.Entry<Kind, Boolean> each : decided.entrySet()) {
            splits = splits.with(each.getKey(), each.getValue());
        }
        imports.splitNames(id, splits);
        audit.record(
                ImportActions.READING_CHOSEN, ImportActions.SUBJECT, id, Map.of("several-names", splits.written()));
    }

    private void change(UUID id, UnaryOperator<FileChoices> change, String nothingBelow) {
        ListImport list = imports.lock(id).orElseThrow(NotFound::new);
        if (list.state() != ImportState.UPLOADED || list.mends() != null) {
            return;
        }
        FileChoices choices = change.apply(list.choices());
        try {
            ListFile file = ListFile.of(files.bytes(list), choices);
            List<ColumnGuess> guesses = readColumns.read(file, list.details());
            int rows = file.countRows();
            if (rows == 0) {
                throw new DomainError(nothingBelow);
            }
            imports.chooseReading(
                    id,
                    choices.withHeaderRow(file.header().rowNumber()),
                    ReadColumns.columns(file.header().headers(), guesses),
                    ReadColumns.basesOf(guesses),
                    rows);
            audit.record(
                    ImportActions.READING_CHOSEN,
                    ImportActions.SUBJECT,
                    id,
                    Map.of(
                            "header-row", Integer.toString(file.header().rowNumber()),
                            "sheets", Integer.toString(choices.sheetNames().size())));
        } catch (SheetRefused refused) {
            throw new DomainError(nothingBelow);
        }
    }
}
