package org.sila.imports;

import java.util.Map;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.files.FileVault;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back an upload that was not imported: the file goes as well, and may come again with other details. */
@Service
class DiscardImport {

    private final ListImports imports;
    private final FileVault vault;
    private final AuditTrail audit;

    DiscardImport(ListImports imports, FileVault vault, AuditTrail audit) {
        this.imports = imports;
        this.vault = vault;
        this.audit = audit;
    }

    /** @throws DomainError where the import has begun */
    @Transactional
    public void discard(UUID id) {
        ListImport list = imports.lock(id).orElseThrow(NotFound::new);
        if (!imports.delete(id)) {
            throw new DomainError("imports.begun");
        }
        vault.remove(list.fileId());
        audit.record(ImportActions.DISCARDED, ImportActions.SUBJECT, id, Map.of());
    }
}
