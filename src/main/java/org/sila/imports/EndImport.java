package org.sila.imports;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.sources.ArrivingLists;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how an import ended. */
@Service
class EndImport {

    private final ListImports imports;
    private final ArrivingLists arrivingLists;
    private final AuditTrail audit;
    private final Clock clock;

    EndImport(ListImports imports, ArrivingLists arrivingLists, AuditTrail audit, Clock clock) {
        this.imports = imports;
        this.arrivingLists = arrivingLists;
        this.audit = audit;
        this.clock = clock;
    }

    /** All rows are dealt with. */
    @Transactional
    public void finished(UUID importId) {
        if (imports.finish(importId, clock.instant())) {
            ended(importId, ImportActions.FINISHED);
        }
    }

    /** Something failed; it can go on from where it is. */
    @Transactional
    public void stopped(UUID importId) {
        if (imports.stop(importId)) {
            ended(importId, ImportActions.STOPPED);
        }
    }

    private void ended(UUID importId, AuditAction action) {
        ListImport list = imports.find(importId).orElseThrow();
        if (list.sourceId() != null) {
            arrivingLists.end(list.sourceId());
        }
        audit.record(
                action,
                ImportActions.SUBJECT,
                importId,
                Map.of("stored", Integer.toString(list.stored()), "refused", Integer.toString(list.refused())));
    }
}
