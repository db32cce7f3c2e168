package org.sila.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Up to which moment somebody has seen what changed. It moves when they say so, not by itself: a page that was opened and
 * not read, or opened twice, hides nothing.
 */
@Service
@Transactional
class DeskVisits {

    private static final Duration AT_FIRST = Duration.ofDays(7);
    private static final Duration AT_MOST = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    DeskVisits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Since when changes are shown to that person: a week at first, never more than thirty days. */
    @Transactional(readOnly = true)
    Instant since(UUID staffId) {
        Instant now = clock.instant();
        Instant earliest = now.minus(AT_MOST);
        return jdbc.sql("select seen_until from desk_visit where staff_id = ?")
                .params(staffId)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional()
                .map(seen -> seen.isBefore(earliest) ? earliest : seen)
                .orElse(now.minus(AT_FIRST));
    }

    /** They have seen what the page showed that was made at that moment. */
    void seen(UUID staffId, Instant shownAt) {
        Instant now = clock.instant();
        jdbc.sql("""
                insert into desk_visit (staff_id, seen_until) values (?, ?)
                on conflict (staff_id) do update set seen_until = greatest(desk_visit.seen_until, excluded.seen_until)
                """)
                .params(staffId, Timestamp.from(shownAt.isAfter(now) ? now : shownAt))
                .update();
    }
}
