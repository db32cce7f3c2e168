package org.sila.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sila.ids.Ids;
import org.sila.secrets.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was searched for, sealed, for as long as its address may be used. */
@Repository
class KeptSearches {

    static final String CONTEXT = "kept_search.words";
    static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    KeptSearches(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    UUID keep(String words, UUID by) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        jdbc.sql("insert into kept_search (id, words, made_by, made_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(id, sealing.seal(words, CONTEXT), by, Timestamp.from(now), Timestamp.from(now.plus(KEPT)))
                .update();
        return id;
    }

    /** Empty where there is none of that id, or it was made too long ago. */
    Optional<String> words(UUID id) {
        return jdbc.sql("select words from kept_search where id = ? and expires_at > ?")
                .params(id, Timestamp.from(clock.instant()))
                .query((row, number) -> sealing.open(row.getBytes(1), CONTEXT))
                .optional();
    }

    /** Index kept_search_by_expiry. */
    @Scheduled(cron = "0 40 2 * * *", zone = "UTC")
    @Transactional
    public int forgetExpired() {
        return jdbc.sql("delete from kept_search where expires_at <= ?")
                .params(Timestamp.from(clock.instant()))
                .update();
    }
}
