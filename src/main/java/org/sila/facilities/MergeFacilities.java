package org.sila.facilities;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that a facility is another one under a second name, and takes that back. Records keep what is written in them;
 * only what its names lead to changes.
 */
@Service
class MergeFacilities {

    private static final AuditAction MERGED = new AuditAction("facility-merged");
    private static final AuditAction SEPARATED = new AuditAction("facility-separated");

    private final FacilityStore store;
    private final KeepFacilities keepFacilities;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    MergeFacilities(
            FacilityStore store,
            KeepFacilities keepFacilities,
            CurrentStaff currentStaff,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.keepFacilities = keepFacilities;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param version at which the first was read
     * @throws DomainError where the other is itself merged, is the same one, or is a part of the first
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it meanwhile
     */
    @Transactional
    public void merge(UUID id, UUID into, int version) {
        StaffMember by = currentStaff.require(KeepFacilities.KEEPERS);
        store.lock();
        Map<UUID, StoredFacility> byId = FacilityBook.byId(store.all());
        StoredFacility target = byId.get(into);
        if (!byId.containsKey(id) || target == null) {
            throw new NotFound();
        }
        if (id.equals(into)) {
            throw new DomainError("facilities.error.itself");
        }
        if (target.mergedInto() != null) {
            throw new DomainError("facilities.error.other-is-merged");
        }
        if (KeepFacilities.isWithin(into, id, byId)) {
            throw new DomainError("facilities.error.into-own-part");
        }
        store.merge(id, version, into, by.id(), clock.instant());
        audit.record(MERGED, KeepFacilities.SUBJECT, id, Map.of());
        keepFacilities.tell();
    }

    /**
     * @throws DomainError where it would become a part of itself, because of what was said of others since
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it meanwhile
     */
    @Transactional
    public void separate(UUID id, int version) {
        currentStaff.require(KeepFacilities.KEEPERS);
        store.lock();
        store.merge(id, version, null, null, null);
        Map<UUID, StoredFacility> byId = FacilityBook.byId(store.all());
        StoredFacility separated = byId.get(id);
        UUID whole = separated == null ? null : separated.parentId();
        if (whole != null && KeepFacilities.isWithin(whole, id, byId)) {
            throw new DomainError("facilities.error.part-of-itself");
        }
        audit.record(SEPARATED, KeepFacilities.SUBJECT, id, Map.of());
        keepFacilities.tell();
    }
}
