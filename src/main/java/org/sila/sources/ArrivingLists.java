package org.sila.sources;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists that are coming in. What takes long and has time until a list is in can wait for {@link ListArrived}, which comes
 * whether it is in as a whole or stopped half-way.
 */
@Service
public class ArrivingLists {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArrivingLists(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Rows of that source are going to be stored, part by part. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(UUID sourceId) {
        jdbc.sql("insert into source_arriving (source_id, since) values (?, ?) on conflict do nothing")
                .param(sourceId)
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** No more rows of it are stored for now; announced as {@link ListArrived}. Does nothing where it was not coming in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID sourceId) {
        int ended = jdbc.sql("delete from source_arriving where source_id = ?")
                .param(sourceId)
                .update();
        if (ended > 0) {
            events.publishEvent(new ListArrived(sourceId));
        }
    }

    /** Whether that source is coming in. Where it is, its end waits for the transaction that asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isArriving(UUID sourceId) {
        return jdbc.sql("select true from source_arriving where source_id = ? for key share")
                .param(sourceId)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }
}
