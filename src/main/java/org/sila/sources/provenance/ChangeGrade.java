package org.sila.sources.provenance;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.person.WrittenText;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.Grade;
import org.sila.sources.RegisterSource;
import org.sila.sources.SourceView;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grades a source anew. The grade is shown wherever the source's records are weighed; no figure depends on it. */
@Service
class ChangeGrade {

    private static final AuditAction CHANGED = new AuditAction("source-graded");

    private final DetaineeRecords records;
    private final RegisterSource sources;
    private final Provenance provenance;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeGrade(
            DetaineeRecords records,
            RegisterSource sources,
            Provenance provenance,
            CurrentStaff currentStaff,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.sources = sources;
        this.provenance = provenance;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param version of the source when it was read
     * @param reason why, 1 to 1000 characters
     * @throws DomainError where it is graded so already
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed the source meanwhile
     */
    @Transactional
    public void change(UUID sourceId, int version, Grade grade, String reason) {
        StaffMember by = currentStaff.require(Role.ADMINISTRATOR, Role.SUPERVISOR);
        SourceView source = records.source(sourceId).orElseThrow(NotFound::new);
        if (source.grade().equals(grade)) {
            throw new DomainError("sources.grade.same");
        }
        sources.regrade(sourceId, version, grade);
        provenance.add(
                sourceId,
                new GradeChange(source.grade(), grade, WrittenText.cleanLines(reason), by.id(), clock.instant()));
        audit.record(CHANGED, "source", sourceId, Map.of("from", code(source.grade()), "to", code(grade)));
    }

    private static String code(Grade grade) {
        return grade.reliability().name() + grade.credibility();
    }
}
