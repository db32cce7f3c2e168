package org.sila.imports;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how an import ended. */
@Service
class EndImport {

    private final ListImports imports;
    private final AuditTrail audit;
    private final Clock clock;

    EndImport(ListImports imports, AuditTrail audit, Clock clock) {
        this.imports = imports;
        this.audit = audit;
        this.clock = clock;
    }

    /** All rows are dealt with. */
    @Transactional
    public void finished(UUID importId) {
        if (imports.finish(importId, clock.instant())) {
            record(importId, ImportActions.FINISHED);
        }
    }

    /** Something failed; it can go on from where it is. */
    @Transactional
    public void stopped(UUID importId) {
        if (imports.stop(importId)) {
            record(importId, ImportActions.STOPPED);
        }
    }

    private void record(UUID importId, AuditAction action) {
        ListImport list = imports.find(importId).orElseThrow();
        audit.record(
                action,
                ImportActions.SUBJECT,
                importId,
                Map.of("stored", Integer.toString(list.stored()), "refused", Integer.toString(list.refused())));
    }
}
