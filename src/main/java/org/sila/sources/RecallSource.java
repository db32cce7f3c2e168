package org.sila.sources;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recalls a source as a whole. From this moment its records count as withdrawn; what that means follows in the background. */
@Service
public class RecallSource {

    static final AuditAction RECALLED = new AuditAction("source-recalled");

    private final DetaineeRecords records;
    private final Recalls recalls;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecallSource(
            DetaineeRecords records,
            Recalls recalls,
            CurrentStaff currentStaff,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.recalls = recalls;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param typedTitle the source's title, typed again by whoever recalls it
     * @param reason why, 1 to 1000 characters; shown to everybody who works with the records
     * @throws DomainError where the title is another
     * @throws OptimisticLockingFailureException where it is recalled already
     */
    @Transactional
    public void recall(UUID sourceId, String typedTitle, String reason) {
        StaffMember by = currentStaff.require(Role.ADMINISTRATOR, Role.SUPERVISOR);
        SourceView source = records.source(sourceId).orElseThrow(NotFound::new);
        if (!WrittenText.clean(typedTitle).equals(source.title())) {
            throw new DomainError("sources.recall.title-differs");
        }
        if (recalls.lock(sourceId).isPresent()) {
            throw new OptimisticLockingFailureException("recalled already");
        }
        UUID recallId = Ids.next();
        recalls.begin(new Recall(recallId, sourceId, WrittenText.cleanLines(reason), by.id(), clock.instant()));
        audit.record(RECALLED, "source", sourceId, Map.of());
        events.publishEvent(new SourceRecalled(sourceId, recallId));
    }
}
