package org.sila.matching;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sila.reports.SearchHeartbeats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists that every report has been compared with, to their last row; those that were recalled do not count, nor what
 * one person told of themselves: a family must not read off the day on which somebody came free.
 */
@Component
class ComparedLists implements SearchHeartbeats {

    /** A list may still grow while it comes in, and hardly ever later. */
    private static final Duration COUNTED_FOR = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<UUID, Rows> counted = new ConcurrentHashMap<>();

    ComparedLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Compared(UUID id, Instant registeredAt) {}

    private record Rows(long count, Instant at) {}

    /** By index source_by_time; rows that were stored are noted as unmarked until they are due, so that none is missed. */
    @Override
    @Transactional(readOnly = true)
    public Heartbeat since(Instant moment) {
        List<Compared> lists = jdbc.sql("""
                        select id, registered_at from source
                        where registered_at > :moment and recall_id is null and kind <> 'SELF_CHECK_IN'
                          and not exists (select from source_arriving where source_id = source.id)
                          and not exists (select from rows_unmarked part where part.source_id = source.id)
                          and not exists (select from record_due due join detainee_record row on row.id = due.record_id
                                          where row.source_id = source.id)
                        order by registered_at
                        """)
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> new Compared(
                        row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()))
                .list();
        long entries = lists.stream().mapToLong(list -> rowsOf(list.id())).sum();
        return new Heartbeat(
                lists.size(),
                entries,
                lists.isEmpty() ? null : lists.get(lists.size() - 1).registeredAt());
    }

    /** 0 where a list has only just been begun; that is asked again the next time. */
    private long rowsOf(UUID sourceId) {
        Instant now = clock.instant();
        Rows known = counted.get(sourceId);
        if (known == null || known.at().isBefore(now.minus(COUNTED_FOR))) {
            known = new Rows(
                    jdbc.sql("select count(*) from detainee_record where source_id = ?")
                            .param(sourceId)
                            .query(Long.class)
                            .single(),
                    now);
            if (known.count() > 0) {
                counted.put(sourceId, known);
            }
        }
        return known.count();
    }
}
