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
 * Slows guessing down without locking anybody out. After five attempts at one name within the hour, each next one waits
 * twice as long as the one before, up to half a minute: too long for a guesser, and soon over for its owner. Where
 * hundreds fail over all names, attempts keep two seconds apart.
 */
@Repository
class SignInAttempts {

    static final int FREE = 5;
    static final int FREE_FOR_ALL = 300;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration APART = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, BlindIndex blindIndex, Clock clock) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
        this.clock = clock;
    }

    private record Counted(int own, Instant lastOwn, int all, Instant last) {}

    /**
     * Counts an attempt before the password is looked at, so that many at once are not free.
     *
     * @return false where it is too early for one more; that is not counted
     */
    @Transactional
    public boolean begin(String signInName) {
        Instant now = clock.instant();
        byte[] name = index(signInName);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('sign_in_attempt'))").query(row -> {});
        Counted counted = count(name, now);
        boolean early = now.isBefore(counted.lastOwn().plus(pause(counted.own())))
                || counted.all() >= FREE_FOR_ALL && now.isBefore(counted.last().plus(APART));
        if (!early) {
            jdbc.sql("insert into sign_in_attempt (name_index, at) values (?, ?)")
                    .params(name, Timestamp.from(now))
                    .update();
        }
        return !early;
    }

    /** The attempts at this name were its owner's. */
    @Transactional
    public void succeeded(String signInName) {
        jdbc.sql("delete from sign_in_attempt where name_index = ? or at < ?")
                .params(index(signInName), Timestamp.from(clock.instant().minus(WINDOW)))
                .update();
    }

    private static Duration pause(int attempts) {
        if (attempts < FREE) {
            return Duration.ZERO;
        }
        return Duration.ofSeconds(Math.min(LONGEST.toSeconds(), 1L << Math.min(20, attempts - FREE)));
    }

    private Counted count(byte[] name, Instant now) {
        return jdbc.sql("""
                        select count(*) filter (where name_index = :name) as own,
                               coalesce(max(at) filter (where name_index = :name), to_timestamp(0)) as last_own,
                               count(*) as everybody,
                               coalesce(max(at), to_timestamp(0)) as last
                        from sign_in_attempt where at > :since
                        """)
                .param("name", name)
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .query((row, number) -> new Counted(
                        row.getInt("own"),
                        row.getTimestamp("last_own").toInstant(),
                        row.getInt("everybody"),
                        row.getTimestamp("last").toInstant()))
                .single();
    }

    private byte[] index(String signInName) {
        return blindIndex.of(signInName, "sign_in_attempt.name");
    }
}
