package org.sila.sources;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a recall back: the records count again, and are compared anew in the background. */
@Service
public class RestoreSource {

    private static final AuditAction RESTORED = new AuditAction("source-restored");

    private final Recalls recalls;
    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RestoreSource(
            Recalls recalls,
            JdbcClient jdbc,
            CurrentStaff currentStaff,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.recalls = recalls;
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param recallId the recall that was on the page
     * @param reason why, 1 to 1000 characters
     * @throws DomainError where its records were emptied at the wish of whom they were about
     * @throws OptimisticLockingFailureException where that recall is no longer in force
     */
    @Transactional
    public void restore(UUID sourceId, UUID recallId, String reason) {
        StaffMember by = currentStaff.require(Role.ADMINISTRATOR, Role.SUPERVISOR);
        boolean inForce = recalls.lock(sourceId)
                .filter(recall -> recall.id().equals(recallId))
                .isPresent();
        if (!inForce) {
            throw new OptimisticLockingFailureException("not this recall any more");
        }
        if (recalls.isErased(sourceId)) {
            throw new DomainError("sources.restoration.erased");
        }
        jdbc.sql("update source_recall set restored_by = ?, restored_at = ?, restore_reason = ? where id = ?")
                .params(by.id(), Timestamp.from(clock.instant()), WrittenText.cleanLines(reason), recallId)
                .update();
        jdbc.sql("update source set recall_id = null, version = version + 1 where id = ?")
                .param(sourceId)
                .update();
        audit.record(RESTORED, "source", sourceId, Map.of());
        events.publishEvent(new SourceRestored(sourceId, recallId));
    }
}
