package org.sila.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.imports.rows.ColumnGuess;
import org.sila.imports.rows.Columns;
import org.sila.imports.rows.Field;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which column is which field, where it was not recognised rightly. */
@Service
class ChooseColumns {

    private final ListImports imports;
    private final ListFiles files;
    private final ReadColumns readColumns;
    private final AuditTrail audit;

    ChooseColumns(ListImports imports, ListFiles files, ReadColumns readColumns, AuditTrail audit) {
        this.imports = imports;
        this.files = files;
        this.readColumns = readColumns;
        this.audit = audit;
    }

    /**
     * @param fields one for each column, empty where it is not to be read
     * @throws IllegalArgumentException where a field is chosen twice, or is none that such a list can have
     */
    @Transactional
    public void choose(UUID id, List<Optional<Field>> fields) {
        ListImport list = imports.lock(id).orElseThrow(NotFound::new);
        if (!fields.stream()
                .allMatch(field ->
                        field.isEmpty() || list.details().kind().fields().contains(field.get()))) {
            throw new IllegalArgumentException("no field of such a list");
        }
        List<String> headers = files.of(list).header().headers();
        Columns columns = Columns.chosen(headers, fields);
        List<Optional<Field>> before = list.columnsOf(headers).fields();
        imports.chooseColumns(id, columns, ReadColumns.basesOf(list, before, columns.fields()));
        if (!before.equals(columns.fields())) {
            audit.record(
                    ImportActions.COLUMNS_CHOSEN,
                    ImportActions.SUBJECT,
                    id,
                    Map.of("columns", ListImport.written(columns)));
        }
    }

    /** Forgets what was chosen, and how the last such list was read, and guesses from this file. */
    @Transactional
    public void guessAnew(UUID id) {
        ListImport list = imports.lock(id).orElseThrow(NotFound::new);
        ListFile file = files.of(list);
        List<ColumnGuess> guesses = readColumns.guess(file, list.details());
        Columns columns = ReadColumns.columns(file.header().headers(), guesses);
        imports.chooseColumns(id, columns, ReadColumns.basesOf(guesses));
        audit.record(
                ImportActions.COLUMNS_CHOSEN,
                ImportActions.SUBJECT,
                id,
                Map.of("columns", ListImport.written(columns)));
    }
}
