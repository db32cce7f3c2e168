package org.sila.reports;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sila.secrets.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong codes, per reference and in all, so that guessing is slowed down. References are kept as a keyed hash;
 * nobody's address is.
 */
@Repository
class Attempts {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_PER_REFERENCE = 10;
    private static final int MOST_IN_ALL = 600;

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;
    private final Clock clock;

    Attempts(JdbcClient jdbc, BlindIndex blindIndex, Clock clock) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
        this.clock = clock;
    }

    /** Whether somebody has to wait before the next attempt with this reference. */
    @Transactional(readOnly = true)
    public boolean areTooMany(String typedReference) {
        return jdbc.sql("""
                        select count(*) filter (where reference_index = ?) >= ? or count(*) >= ?
                        from status_attempt where at > ?
                        """)
                .params(index(typedReference), MOST_PER_REFERENCE, MOST_IN_ALL, Timestamp.from(since()))
                .query(Boolean.class)
                .single();
    }

    /** Notes a wrong attempt, and forgets those that no longer count. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(String typedReference) {
        jdbc.sql("insert into status_attempt (reference_index, at) values (?, ?)")
                .params(index(typedReference), Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from status_attempt where at < ?")
                .params(Timestamp.from(since()))
                .update();
    }

    private Instant since() {
        return clock.instant().minus(WINDOW);
    }

    private byte[] index(String typedReference) {
        String plain = Reference.parse(typedReference).map(Reference::value).orElse("none");
        return blindIndex.of(plain, "status_attempt.reference");
    }
}
