package org.sila.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.audit.AuditTrail;
import org.sila.imports.ListPreview.PreviewedColumn;
import org.sila.imports.rows.Columns;
import org.sila.imports.rows.ListedPerson;
import org.sila.imports.rows.Refusal;
import org.sila.imports.rows.RowReading;
import org.sila.imports.sheets.SheetRow;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a whole list without storing anything, so that the administrator sees what would come in and what would not. */
@Service
class PreviewList {

    static final int ROWS_SHOWN = 20;
    static final int REFUSALS_SHOWN = 100;

    private final ListImports imports;
    private final ListFiles files;
    private final ReadRows readRows;
    private final AuditTrail audit;

    PreviewList(ListImports imports, ListFiles files, ReadRows readRows, AuditTrail audit) {
        this.imports = imports;
        this.files = files;
        this.readRows = readRows;
        this.audit = audit;
    }

    @Transactional
    public ListPreview preview(UUID id) {
        ListImport list = imports.find(id).orElseThrow(NotFound::new);
        audit.record(ImportActions.PREVIEWED, ImportActions.SUBJECT, id, Map.of());
        ListFile file = files.of(list);
        Tally tally = new Tally();
        readRows.read(list, file, tally::count);
        Columns columns = list.columnsOf(file.header().headers());
        return new ListPreview(
                list,
                file.origin(),
                file.header().rowNumber(),
                columns(file.header().headers(), columns, tally.example),
                columns.namePeople(),
                tally.first,
                tally.readable,
                tally.refusals,
                tally.reasons);
    }

    private static List<PreviewedColumn> columns(List<String> headers, Columns columns, @Nullable SheetRow example) {
        List<PreviewedColumn> shown = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            shown.add(new PreviewedColumn(
                    headers.get(column),
                    example == null ? "" : example.cell(column),
                    columns.fields().get(column).orElse(null)));
        }
        return shown;
    }

    private static final class Tally {

        private final List<ListedPerson> first = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();
        private final Map<Refusal.Reason, Integer> reasons = new EnumMap<>(Refusal.Reason.class);
        private @Nullable SheetRow example;
        private int readable;

        void count(SheetRow row, RowReading reading) {
            example = example == null ? row : example;
            if (reading instanceof Refusal refusal) {
                reasons.merge(refusal.reason(), 1, Integer::sum);
                if (refusals.size() < REFUSALS_SHOWN) {
                    refusals.add(refusal);
                }
            } else if (reading instanceof ListedPerson person) {
                readable++;
                if (first.size() < ROWS_SHOWN) {
                    first.add(person);
                }
            }
        }
    }
}
