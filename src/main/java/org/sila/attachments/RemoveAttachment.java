package org.sila.attachments;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hides a file that does not belong to its case, with a reason; it stays sealed, and a supervisor can bring it back. */
@Service
@Transactional
class RemoveAttachment {

    private final AttachmentStore store;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    RemoveAttachment(AttachmentStore store, CurrentStaff currentStaff, AuditTrail audit, Clock clock) {
        this.store = store;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws DomainError where no reason is given */
    public void remove(UUID caseId, UUID id, String reason) {
        StaffMember by = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        String why = WrittenText.cleanLines(reason);
        if (why.isEmpty()) {
            throw new DomainError("attachments.error.reason-needed");
        }
        if (store.find(caseId, id).isEmpty() || !store.remove(id, why, by.id(), clock.instant())) {
            throw new NotFound();
        }
        audit.record(AttachmentActions.REMOVED, "attachment", id, Map.of());
    }

    /** Brings it back. */
    public void restore(UUID caseId, UUID id) {
        currentStaff.require(Role.SUPERVISOR);
        if (store.find(caseId, id).isEmpty()) {
            throw new NotFound();
        }
        if (store.restore(id)) {
            audit.record(AttachmentActions.RESTORED, "attachment", id, Map.of());
        }
    }
}
