package org.sila.sources.provenance;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.person.PartialDate;
import org.sila.person.WrittenText;
import org.sila.sources.DetaineeRecords;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds who held a source, and how it came to them. */
@Service
class AddCustodyStep {

    private static final AuditAction ADDED = new AuditAction("source-custody-added");

    private final DetaineeRecords records;
    private final Provenance provenance;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    AddCustodyStep(
            DetaineeRecords records, Provenance provenance, CurrentStaff currentStaff, AuditTrail audit, Clock clock) {
        this.records = records;
        this.provenance = provenance;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param key of the form, so that sending it twice adds one step
     * @param holder who held it, 1 to 300 characters
     * @param passedOn how it came to them, at most 1000 characters
     */
    @Transactional
    public void add(UUID sourceId, UUID key, PartialDate since, String holder, String passedOn) {
        StaffMember by = currentStaff.require(Role.ADMINISTRATOR, Role.SUPERVISOR);
        if (records.source(sourceId).isEmpty()) {
            throw new NotFound();
        }
        CustodyStep step = new CustodyStep(
                key, since, WrittenText.clean(holder), WrittenText.cleanLines(passedOn), by.id(), clock.instant());
        if (provenance.add(sourceId, step)) {
            audit.record(ADDED, "source", sourceId, Map.of());
        }
    }
}
