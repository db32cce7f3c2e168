package org.sila.sources;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a record for reading, which the audit trail notes. */
@Service
class ReadRecord {

    private static final AuditAction VIEWED = new AuditAction("record-viewed");

    private final DetaineeRecords records;
    private final ObjectProvider<RecordSection> sections;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    ReadRecord(
            DetaineeRecords records,
            ObjectProvider<RecordSection> sections,
            CurrentStaff currentStaff,
            AuditTrail audit) {
        this.records = records;
        this.sections = sections;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /** @throws NotFound where there is no such record */
    @Transactional
    public RecordFile read(UUID recordId) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        RecordView record = records.view(recordId).orElseThrow(NotFound::new);
        audit.record(VIEWED, "record", recordId, Map.of());
        return new RecordFile(
                record,
                sections.orderedStream()
                        .flatMap(section -> section(section, recordId).stream())
                        .toList(),
                reader.role() == Role.SUPERVISOR && record.erasedAt() == null);
    }

    private static Optional<RecordFile.Section> section(RecordSection section, UUID recordId) {
        List<RecordSection.Line> lines = section.lines(recordId);
        return lines.isEmpty() && !section.isShownEmpty()
                ? Optional.empty()
                : Optional.of(new RecordFile.Section(section.title(), lines));
    }
}
