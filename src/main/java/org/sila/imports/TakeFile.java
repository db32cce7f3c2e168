package org.sila.imports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.StaffDirectory;
import org.sila.audit.AuditTrail;
import org.sila.imports.FileCopies.Copy;
import org.sila.person.WrittenText;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the original file of an import that became no source: of reports, or of a list not begun. */
@Service
class TakeFile {

    private final ListImports imports;
    private final ListFiles files;
    private final FileCopies copies;
    private final CurrentStaff currentStaff;
    private final StaffDirectory staff;
    private final AuditTrail audit;
    private final Clock clock;

    TakeFile(
            ListImports imports,
            ListFiles files,
            FileCopies copies,
            CurrentStaff currentStaff,
            StaffDirectory staff,
            AuditTrail audit,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.copies = copies;
        this.currentStaff = currentStaff;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /** An original file and what it was called. */
    record Original(String name, byte[] content) {}

    /**
     * A file that can be taken, and who took it before.
     *
     * @param names of them, by account
     */
    record Offered(ListImport list, List<Copy> copies, Map<UUID, String> names) {}

    Offered offer(UUID id) {
        ListImport list = imports.find(id).orElseThrow(NotFound::new);
        List<Copy> taken = copies.of(id);
        return new Offered(list, taken, staff.names(taken.stream().map(Copy::by).collect(Collectors.toSet())));
    }

    /**
     * @param reason why, 1 to 500 characters; stays with the list, and is never in the audit trail: it may name somebody
     * @throws NotFound where the list became a source, which keeps account of its file itself
     */
    @Transactional
    public Original take(UUID id, String reason) {
        ListImport list =
                imports.find(id).filter(found -> found.sourceId() == null).orElseThrow(NotFound::new);
        copies.add(
                id,
                new Copy(WrittenText.cleanLines(reason), currentStaff.current().id(), clock.instant()));
        audit.record(ImportActions.FILE_TAKEN, ImportActions.SUBJECT, id, Map.of());
        return new Original(list.fileName(), files.bytes(list));
    }
}
