package org.sila.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sila.secrets.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down without ever locking anybody out for good: after five failures for one name within the hour, each
 * next attempt waits twice as long as the one before, up to five minutes.
 */
@Repository
class SignInAttempts {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, BlindIndex blindIndex, Clock clock) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {}

    /** Whether it is too early for the next attempt with this name. */
    @Transactional(readOnly = true)
    public boolean mustWait(String signInName) {
        Failures failures = jdbc.sql("""
                        select count(*), coalesce(max(at), to_timestamp(0))
                        from sign_in_attempt where name_index = ? and at > ?
                        """)
                .params(index(signInName), Timestamp.from(clock.instant().minus(WINDOW)))
                .query((row, number) ->
                        new Failures(row.getInt(1), row.getTimestamp(2).toInstant()))
                .single();
        if (failures.count() < FREE) {
            return false;
        }
        long seconds = Math.min(LONGEST.toSeconds(), 1L << Math.min(20, failures.count() - FREE));
        return clock.instant().isBefore(failures.last().plusSeconds(seconds));
    }

    @Transactional
    public void failed(String signInName) {
        jdbc.sql("insert into sign_in_attempt (name_index, at) values (?, ?)")
                .params(index(signInName), Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from sign_in_attempt where at < ?")
                .params(Timestamp.from(clock.instant().minus(WINDOW)))
                .update();
    }

    @Transactional
    public void succeeded(String signInName) {
        jdbc.sql("delete from sign_in_attempt where name_index = ?")
                .params(index(signInName))
                .update();
    }

    private byte[] index(String signInName) {
        return blindIndex.of(signInName, "sign_in_attempt.name");
    }
}
