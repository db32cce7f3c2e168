package org.sila.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.imports.rows.Refusal;
import org.sila.web.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows that were refused, as a list of their own with the reasons, to be mended and brought in again: each with a key
 * by which it then finds its place. Their cells come from the file itself, which keeps them sealed.
 */
@Service
class TakeRefusedRows {

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

    /** The kinds of file in which they are handed out. */
    enum Format {
        CSV,
        XLSX
    }

    @Transactional
    public byte[] take(UUID id, Format format, Locale language) {
        ListImport list = imports.find(id).orElseThrow(NotFound::new);
        ListFile file = files.of(list);
        RefusedRowsFile out = format == Format.CSV
                ? RefusedRowsFile.csv()
                : RefusedRowsFile.xlsx(
                        messages.getMessage("imports.preview.refused", null, language),
                        language.getLanguage().equals("ar"));
        int rows = write(list, file, out, language);
        audit.record(
                ImportActions.REFUSED_ROWS_TAKEN,
                ImportActions.SUBJECT,
                id,
                Map.of("rows", Integer.toString(rows), "format", format.name()));
        return out.content();
    }

    private int write(ListImport list, ListFile file, RefusedRowsFile out, Locale language) {
        int[] rows = {0};
        MendedRows mended = file.mended();
        List<String> headers = mended == null ? file.header().headers() : mended.headers();
        out.add(line(
                messages.getMessage("imports.refusal.row", null, language),
                messages.getMessage("imports.refusal.reason", null, language),
                headers,
                MendingKey.HEADER));
        UUID source = Objects.requireNonNullElse(list.mends(), list.id());
        readRows.read(list, file, (row, reading) -> {
            if (reading instanceof Refusal refusal) {
                int number = mended == null ? row.number() : mended.number(row);
                List<String> cells =
                        new ArrayList<>(cells(refusal, mended == null ? row.cells() : mended.inOrder(row)));
                while (cells.size() < headers.size()) {
                    cells.add("");
                }
                out.add(line(
                        Integer.toString(number),
                        reason(refusal, language),
                        cells,
                        new MendingKey(source, number).written()));
                rows[0]++;
            }
        });
        return rows[0];
    }

    /** What has expired is named by its row only: its makers did not want it kept, let alone handed on. */
    private static List<String> cells(Refusal refusal, List<String> cells) {
        return refusal.reason() == Refusal.Reason.EXPIRED ? List.of() : cells;
    }

    private String reason(Refusal refusal, Locale language) {
        String field =
                refusal.field() == null ? "" : messages.getMessage("imports.field." + refusal.field(), null, language);
        return messages.getMessage("imports.refusal-reason." + refusal.reason(), new Object[] {field}, language);
    }

    private static List<String> line(String row, String reason, List<String> cells, String key) {
        List<String> line = new ArrayList<>();
        line.add(row);
        line.add(reason);
        line.addAll(cells);
        line.add(key);
        return line;
    }
}
