package org.sila.imports;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.audit.AuditTrail;
import org.sila.files.FileVault;
import org.sila.files.StoredFile;
import org.sila.ids.Ids;
import org.sila.imports.rows.ColumnBasis;
import org.sila.imports.rows.Columns;
import org.sila.imports.rows.Field;
import org.sila.imports.sheets.SheetRow;
import org.sila.web.DomainError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back a sheet of refused rows that somebody has mended. It is known by the keys in it, needs no details, and is read
 * as the list that it comes from was.
 */
@Service
class UploadMended {

    private final ListImports imports;
    private final ListFiles files;
    private final FileVault vault;
    private final CurrentStaff staff;
    private final AuditTrail audit;
    private final Clock clock;

    UploadMended(
            ListImports imports, ListFiles files, FileVault vault, CurrentStaff staff, AuditTrail audit, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.vault = vault;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return the new import's id; empty where the file is no such sheet
     * @throws org.sila.imports.sheets.SheetRefused where it cannot be read
     * @throws DomainError where its keys are missing, doubled or of several lists, or the list is not done
     * @throws SameFile where it is in already
     */
    @Transactional
    public Optional<UUID> upload(byte[] content, String fileName, @Nullable String contentType) {
        ListFile found = ListFile.first(content);
        int headerRow = headerRow(found);
        if (headerRow == 0) {
            return Optional.empty();
        }
        FileChoices choices = FileChoices.NONE.withHeaderRow(headerRow);
        ListFile sheet = ListFile.of(content, choices);
        ListImport source = source(sheet);
        StoredFile kept = vault.keep(content, fileName, contentType);
        UUID id = Ids.next();
        if (!insert(id, kept, source, sheet, choices)) {
            throw new SameFile(imports.withBytes(kept.sha256()).orElseThrow());
        }
        imports.splitNames(id, source.nameSplits());
        imports.repairNames(id, source.repairsNames());
        audit.record(
                ImportActions.UPLOADED,
                ImportActions.SUBJECT,
                id,
                Map.of("mends", source.id().toString(), "sha256", kept.sha256()));
        return Optional.of(id);
    }

    private boolean insert(UUID id, StoredFile kept, ListImport source, ListFile sheet, FileChoices choices) {
        List<String> sourceHeaders = files.of(source).header().headers();
        List<String> headers = sheet.header().headers();
        requireColumns(source, sourceHeaders, headers);
        List<Optional<Field>> fields = MendedRows.fields(
                headers, sourceHeaders, source.columnsOf(sourceHeaders).fields());
        List<ColumnBasis> bases = fields.stream()
                .map(field -> field.isPresent() ? ColumnBasis.LAST_TIME : ColumnBasis.NOTHING)
                .toList();
        return imports.insert(
                id,
                kept,
                source.details(),
                Columns.chosen(headers, fields),
                bases,
                choices,
                sheet.countRows(),
                source.id(),
                staff.current().id(),
                clock.instant());
    }

    /** Without a column that the list is read from, its rows would come in with less than they said. */
    private static void requireColumns(ListImport source, List<String> sourceHeaders, List<String> headers) {
        List<Optional<Field>> fields = source.columnsOf(sourceHeaders).fields();
        Set<Integer> there = MendedRows.sourceColumns(headers, sourceHeaders).keySet();
        for (int column = 0; column < fields.size(); column++) {
            if (fields.get(column).isPresent() && !there.contains(column)) {
                throw new DomainError("imports.mending.no-column", sourceHeaders.get(column));
            }
        }
    }

    /** The row with the header of the keys; 0 where there is none. */
    private static int headerRow(ListFile file) {
        return file.start().stream()
                .filter(row -> MendingKey.column(row.cells()) >= 0)
                .mapToInt(SheetRow::number)
                .findFirst()
                .orElse(0);
    }

    /** The one list that all rows are of. */
    private ListImport source(ListFile sheet) {
        int column = MendingKey.column(sheet.header().headers());
        Set<UUID> lists = new HashSet<>();
        Set<Integer> rows = new HashSet<>();
        sheet.forEachBelow(row -> {
            MendingKey key = MendingKey.parse(row.cell(column))
                    .orElseThrow(() -> new DomainError("imports.mending.no-key", row.number()));
            lists.add(key.importId());
            if (lists.size() > 1) {
                throw new DomainError("imports.mending.several-lists", row.number());
            }
            if (!rows.add(key.row())) {
                throw new DomainError("imports.mending.key-twice", row.number());
            }
        });
        ListImport list = lists.stream()
                .findFirst()
                .flatMap(imports::find)
                .filter(known -> known.mends() == null)
                .orElseThrow(() -> new DomainError("imports.mending.unknown"));
        if (list.state() != ImportState.FINISHED) {
            throw new DomainError("imports.mending.not-done");
        }
        return list;
    }
}
