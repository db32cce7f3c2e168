package org.sila.imports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.audit.AuditTrail;
import org.sila.files.FileVault;
import org.sila.files.StoredFile;
import org.sila.ids.Ids;
import org.sila.imports.rows.ColumnGuess;
import org.sila.imports.rows.Columns;
import org.sila.imports.sheets.SheetPart;
import org.sila.sources.Recalls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file in and recognises its columns; nothing is imported yet. */
@Service
public class UploadList {

    private final ListImports imports;
    private final FileVault vault;
    private final ReadColumns readColumns;
    private final ChosenSheets chosenSheets;
    private final Recalls recalls;
    private final CurrentStaff staff;
    private final AuditTrail audit;
    private final Clock clock;

    UploadList(
            ListImports imports,
            FileVault vault,
            ReadColumns readColumns,
            ChosenSheets chosenSheets,
            Recalls recalls,
            CurrentStaff staff,
            AuditTrail audit,
            Clock clock) {
        this.imports = imports;
        this.vault = vault;
        this.readColumns = readColumns;
        this.chosenSheets = chosenSheets;
        this.recalls = recalls;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return the new import's id
     * @throws org.sila.imports.sheets.SheetRefused where it cannot be read, to its last row
     * @throws SameFile where it is in already, and was not recalled since
     */
    @Transactional
    public UUID upload(byte[] content, String fileName, @Nullable String contentType, ListDetails details) {
        ListFile file = asLastTime(content, details);
        int rows = file.countRows();
        List<ColumnGuess> guesses = readColumns.read(file, details);
        Columns columns = ReadColumns.columns(file.header().headers(), guesses);
        StoredFile kept = vault.keep(content, fileName, contentType);
        UUID id = Ids.next();
        imports.letComeAgain(kept.sha256(), recalls.recalledSources());
        if (!imports.insert(
                id,
                kept,
                details,
                columns,
                ReadColumns.basesOf(guesses),
                file.choices(),
                rows,
                null,
                staff.current().id(),
                clock.instant())) {
            throw new SameFile(imports.withBytes(kept.sha256()).orElseThrow());
        }
        audit.record(
                ImportActions.UPLOADED,
                ImportActions.SUBJECT,
                id,
                Map.of("kind", details.kind().name(), "rows", Integer.toString(rows), "sha256", kept.sha256()));
        return id;
    }

    /** The sheets that came in of the same people's last workbook, where this one has all of them. */
    private ListFile asLastTime(byte[] content, ListDetails details) {
        ListFile first = ListFile.first(content);
        List<String> names = chosenSheets.of(details);
        Set<String> filled = names.isEmpty()
                ? Set.of()
                : first.sheets().stream()
                        .filter(sheet -> !sheet.isEmpty())
                        .map(SheetPart::name)
                        .collect(Collectors.toSet());
        return names.isEmpty() || filled.size() < 2 || !filled.containsAll(names)
                ? first
                : ListFile.of(content, FileChoices.NONE.withSheets(names, true));
    }
}
