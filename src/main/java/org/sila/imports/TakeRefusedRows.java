package org.sila.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.imports.rows.Refusal;
import org.sila.imports.sheets.SheetRow;
import org.sila.web.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows that were refused, as a list of their own with the reasons: to be mended and brought in again. Their cells
 * come from the file itself, which keeps them sealed.
 */
@Service
class TakeRefusedRows {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final ListImports imports;
    private final ListFiles files;
    private final ReadRows readRows;
    private final AuditTrail audit;
    private final MessageSource messages;

    TakeRefusedRows(ListImports imports, ListFiles files, ReadRows readRows, AuditTrail audit, MessageSource messages) {
        this.imports = imports;
        this.files = files;
        this.readRows = readRows;
        this.audit = audit;
        this.messages = messages;
    }

    /** @return CSV with a byte order mark, so that spreadsheet programs read Arabic; no cell of it is a formula */
    @Transactional
    public String take(UUID id, Locale language) {
        ListImport list = imports.find(id).orElseThrow(NotFound::new);
        ListFile file = files.of(list);
        StringWriter text = new StringWriter();
        int rows = write(list, file, text, language);
        audit.record(
                ImportActions.REFUSED_ROWS_TAKEN, ImportActions.SUBJECT, id, Map.of("rows", Integer.toString(rows)));
        return text.toString();
    }

    private int write(ListImport list, ListFile file, StringWriter text, Locale language) {
        int[] rows = {0};
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(line(
                    messages.getMessage("imports.refusal.row", null, language),
                    messages.getMessage("imports.refusal.reason", null, language),
                    file.header().headers()));
            readRows.read(list, file, (row, reading) -> {
                if (reading instanceof Refusal refusal) {
                    csv.writeRecord(
                            line(Integer.toString(row.number()), reason(refusal, language), cells(refusal, row)));
                    rows[0]++;
                }
            });
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
        return rows[0];
    }

    /** What has expired is named by its row only: its makers did not want it kept, let alone handed on. */
    private static List<String> cells(Refusal refusal, SheetRow row) {
        return refusal.reason() == Refusal.Reason.EXPIRED ? List.of() : row.cells();
    }

    private String reason(Refusal refusal, Locale language) {
        String field =
                refusal.field() == null ? "" : messages.getMessage("imports.field." + refusal.field(), null, language);
        return messages.getMessage("imports.refusal-reason." + refusal.reason(), new Object[] {field}, language);
    }

    private static List<String> line(String row, String reason, List<String> cells) {
        List<String> line = new ArrayList<>();
        line.add(row);
        line.add(reason);
        cells.forEach(cell -> line.add(harmless(cell)));
        return line;
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
