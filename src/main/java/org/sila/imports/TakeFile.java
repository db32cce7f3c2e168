package org.sila.imports;

import java.util.Map;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the original file of an import. */
@Service
class TakeFile {

    private final ListImports imports;
    private final ListFiles files;
    private final AuditTrail audit;

    TakeFile(ListImports imports, ListFiles files, AuditTrail audit) {
        this.imports = imports;
        this.files = files;
        this.audit = audit;
    }

    /** An original file and what it was called. */
    record Original(String name, byte[] content) {}

    @Transactional
    public Original take(UUID id) {
        ListImport list = imports.find(id).orElseThrow(NotFound::new);
        audit.record(ImportActions.FILE_TAKEN, ImportActions.SUBJECT, id, Map.of());
        return new Original(list.fileName(), files.bytes(list));
    }
}
