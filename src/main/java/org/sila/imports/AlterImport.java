package org.sila.imports;

import java.util.Map;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person can change about an import beside its columns and words. */
@Service
class AlterImport {

    private final ListImports imports;
    private final EndImport end;
    private final AuditTrail audit;

    AlterImport(ListImports imports, EndImport end, AuditTrail audit) {
        this.imports = imports;
        this.end = end;
        this.audit = audit;
    }

    /**
     * Whether letters that a PDF put in the wrong order are put right when the list is brought in.
     *
     * @throws DomainError where the import has begun
     */
    @Transactional
    public void repairNames(UUID id, boolean repair) {
        ListImport list = imports.lock(id).orElseThrow(NotFound::new);
        if (list.state() != ImportState.UPLOADED) {
            throw new DomainError("imports.begun");
        }
        imports.repairNames(id, repair);
        audit.record(
                ImportActions.NAMES_REPAIRED, ImportActions.SUBJECT, id, Map.of("repair", Boolean.toString(repair)));
    }

    /** Stops a running import after the part it is at; it can go on from there. Nothing where it is not running. */
    @Transactional
    public void stop(UUID id) {
        ListImport list = imports.lock(id).orElseThrow(NotFound::new);
        end.stopped(list.id());
    }
}
