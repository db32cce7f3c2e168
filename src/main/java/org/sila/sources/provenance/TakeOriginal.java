package org.sila.sources.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.files.FileVault;
import org.sila.files.StoredFile;
import org.sila.person.WrittenText;
import org.sila.sources.DetaineeRecords;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the original file of a source; who took it and why stays with the source. */
@Service
class TakeOriginal {

    private static final AuditAction TAKEN = new AuditAction("source-file-taken");

    private final DetaineeRecords records;
    private final Provenance provenance;
    private final FileVault vault;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    TakeOriginal(
            DetaineeRecords records,
            Provenance provenance,
            FileVault vault,
            CurrentStaff currentStaff,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.provenance = provenance;
        this.vault = vault;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file and what it was called. */
    record Original(String name, byte[] content) {}

    /**
     * @param reason why, 1 to 500 characters
     * @throws NotFound where there is no such source, or it never was a file
     */
    @Transactional
    public Original take(UUID sourceId, String reason) {
        StaffMember by = currentStaff.require(Role.ADMINISTRATOR);
        UUID fileId = records.source(sourceId).orElseThrow(NotFound::new).fileId();
        if (fileId == null) {
            throw new NotFound();
        }
        StoredFile file = vault.describe(fileId).orElseThrow(NotFound::new);
        provenance.add(sourceId, new CopyTaken(WrittenText.cleanLines(reason), by.id(), clock.instant()));
        audit.record(TAKEN, "source", sourceId, Map.of("sha256", file.sha256()));
        try (InputStream content = vault.open(file.id())) {
            return new Original(file.name(), content.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
