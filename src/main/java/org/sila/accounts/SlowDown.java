package org.sila.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sila.secrets.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down without locking anybody out. After five attempts at one thing within the hour, each next one waits
 * twice as long as the one before, up to half a minute: too long for a guesser, and soon over for its owner. Where
 * hundreds fail over all, attempts keep a little apart.
 */
@Component
public class SlowDown {

    /** Attempts at one thing within the hour that need not wait. */
    public static final int FREE = 5;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;
    private final Clock clock;

    SlowDown(JdbcClient jdbc, BlindIndex blindIndex, Clock clock) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
        this.clock = clock;
    }

    /**
     * What is guessed at, and where attempts at it are counted.
     *
     * @param table with the columns {@code at} and
     * @param column a keyed hash of what was tried
     * @param freeForAll attempts over all within the hour that need not keep apart
     * @param apart how far apart they keep from then on
     */
    public record Door(String table, String column, int freeForAll, Duration apart) {}

    private record Counted(int own, Instant lastOwn, int all, Instant last) {}

    /**
     * Counts an attempt before the secret is looked at, so that many at once are not free.
     *
     * @return false where it is too early for one more; that is not counted
     */
    @Transactional
    public boolean begin(Door door, String tried) {
        Instant now = clock.instant();
        byte[] index = index(door, tried);
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param(door.table())
                .query(row -> {});
        Counted counted = count(door, index, now);
        boolean early = now.isBefore(counted.lastOwn().plus(pause(counted.own())))
                || counted.all() >= door.freeForAll()
                        && now.isBefore(counted.last().plus(door.apart()));
        if (!early) {
            jdbc.sql("insert into %s (%s, at) values (?, ?)".formatted(door.table(), door.column()))
                    .params(index, Timestamp.from(now))
                    .update();
        }
        return !early;
    }

    /** The attempts at it were its owner's. */
    @Transactional
    public void succeeded(Door door, String tried) {
        jdbc.sql("delete from %s where %s = ? or at < ?".formatted(door.table(), door.column()))
                .params(index(door, tried), Timestamp.from(clock.instant().minus(WINDOW)))
                .update();
    }

    private static Duration pause(int attempts) {
        if (attempts < FREE) {
            return Duration.ZERO;
        }
        return Duration.ofSeconds(Math.min(LONGEST.toSeconds(), 1L << Math.min(20, attempts - FREE)));
    }

    private Counted count(Door door, byte[] index, Instant now) {
        return jdbc.sql("""
                        select count(*) filter (where %1$s = :index) as own,
                               coalesce(max(at) filter (where %1$s = :index), to_timestamp(0)) as last_own,
                               count(*) as everybody,
                               coalesce(max(at), to_timestamp(0)) as last
                        from %2$s where at > :since
                        """.formatted(door.column(), door.table()))
                .param("index", index)
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .query((row, number) -> new Counted(
                        row.getInt("own"),
                        row.getTimestamp("last_own").toInstant(),
                        row.getInt("everybody"),
                        row.getTimestamp("last").toInstant()))
                .single();
    }

    private byte[] index(Door door, String tried) {
        return blindIndex.of(tried, door.table() + "." + door.column());
    }
}
