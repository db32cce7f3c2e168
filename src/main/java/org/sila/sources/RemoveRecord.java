package org.sila.sources;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes what one record says, at the wish of the person whom it is about: for good, and from lists to come as well. The
 * original file of the list stays sealed.
 */
@Service
class RemoveRecord {

    private static final AuditAction REMOVED = new AuditAction("record-removed");

    private final DetaineeRecords records;
    private final RemovedPeople removedPeople;
    private final EmptyRecords emptyRecords;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    RemoveRecord(
            DetaineeRecords records,
            RemovedPeople removedPeople,
            EmptyRecords emptyRecords,
            CurrentStaff currentStaff,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.records = records;
        this.removedPeople = removedPeople;
        this.emptyRecords = emptyRecords;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.events = events;
    }

    /**
     * @param how the wish reached us, and how it was made sure that it is theirs; goes to the audit trail
     * @return false where the record says too little to keep others of that name apart: then lists to come may name the
     *     person again
     * @throws DomainError where it is not said how the wish reached us
     */
    @Transactional
    public boolean remove(UUID recordId, String how) {
        currentStaff.require(Role.SUPERVISOR);
        String why = WrittenText.cleanLines(how);
        if (why.isEmpty()) {
            throw new DomainError("sources.remove.error.how");
        }
        RecordView record = records.view(recordId).orElseThrow(NotFound::new);
        boolean remembered = removedPeople.remember(record.person());
        List<UUID> emptied = emptyRecords.of(List.of(recordId));
        if (!emptied.isEmpty()) {
            audit.record(REMOVED, "record", recordId, Map.of("how", why));
            events.publishEvent(new RecordsErased(record.source().id(), emptied));
        }
        return remembered;
    }
}
