package org.sila.sources;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a source back for a module that brought it: as a recall, so that nothing is proposed by its records any more. Whoever
 * calls has made sure that it may be.
 */
@Service
public class TakeBackRecords {

    private final Recalls recalls;
    private final EmptyRecords emptyRecords;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakeBackRecords(
            Recalls recalls,
            EmptyRecords emptyRecords,
            JdbcClient jdbc,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.recalls = recalls;
        this.emptyRecords = emptyRecords;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Recalls it, unless it is recalled already.
     *
     * @param reason why, 1 to 1000 characters; shown to everybody who works with the records
     * @param by the member of staff; null where it is the wish of whom the records are about
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recall(UUID sourceId, String reason, @Nullable UUID by) {
        if (recalls.lock(sourceId).isPresent()) {
            return;
        }
        UUID recallId = Ids.next();
        recalls.begin(new Recall(recallId, sourceId, reason, by, clock.instant()));
        audit.record(RecallSource.RECALLED, "source", sourceId, Map.of());
        events.publishEvent(new SourceRecalled(sourceId, recallId));
    }

    /** Recalls it at the wish of whom its records are about, and empties them for good: nobody can restore it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID sourceId, String reason) {
        recall(sourceId, reason, null);
        Instant now = clock.instant();
        jdbc.sql("update source set erased_at = ?, version = version + 1 where id = ?")
                .params(Timestamp.from(now), sourceId)
                .update();
        List<UUID> emptied = emptyRecords.of(jdbc.sql("select id from detainee_record where source_id = ?")
                .param(sourceId)
                .query(UUID.class)
                .list());
        events.publishEvent(new RecordsErased(sourceId, emptied));
    }
}
