package org.sila.notify;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, one person at a time, outside their quiet hours, up to ten minutes late at random so that the hour of a mail
 * tells nothing of what happened. What is not taken is tried again, later and later. Killed between handing over and
 * noting it, the same mail goes out twice: it says no more the second time.
 */
@Service
class SendStaffMail {

    private static final Logger LOG = LoggerFactory.getLogger(SendStaffMail.class);
    private static final Duration LONGEST_REST = Duration.ofHours(6);
    private static final int MOST_DELAY_SECONDS = 600;
    private static final Duration SEEN_NOTICES_KEPT = Duration.ofDays(90);

    private final StaffMail wishes;
    private final Postman postman;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendStaffMail(StaffMail wishes, Postman postman, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.wishes = wishes;
        this.postman = postman;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void sendAllDue() {
        while (postman.isSetUp() && Objects.requireNonNull(transaction.execute(status -> sendNext()))) {
            LOG.debug("one more may be due");
        }
    }

    @Scheduled(cron = "0 40 2 * * *", zone = "UTC")
    void forgetSeen() {
        transaction.executeWithoutResult(status -> jdbc.sql("delete from staff_notice where seen_at < ?")
                .param(Timestamp.from(clock.instant().minus(SEEN_NOTICES_KEPT)))
                .update());
    }

    private boolean sendNext() {
        Instant now = clock.instant();
        return wishes.takeNext(now)
                .map(wish -> {
                    Instant allowed = wish.quiet().orAfter(now);
                    if (allowed.isAfter(now)) {
                        wishes.postpone(wish.staffId(), late(allowed));
                    } else {
                        send(wish, now);
                    }
                    return true;
                })
                .orElse(false);
    }

    private void send(StaffMail.Wish wish, Instant now) {
        try {
            postman.tell(wish.address(), wish.language(), waiting(wish));
            wishes.sent(wish.staffId(), now, late(wish.frequency().after(now, wish.quiet())));
        } catch (NotTaken failed) {
            Failure why = failed.failure();
            LOG.warn("mail to a member of staff was not taken: {}", why);
            wishes.failed(wish.staffId(), why, now, rest(wish.failures()));
        }
    }

    private long waiting(StaffMail.Wish wish) {
        return jdbc.sql("select count(*) from staff_notice where staff_id = ? and seen_at is null")
                .param(wish.staffId())
                .query(Long.class)
                .single();
    }

    /** Two minutes after the first failure, then twice as long each time. */
    private static Duration rest(int failuresBefore) {
        Duration rest = Duration.ofMinutes(2L << Math.min(failuresBefore, 10));
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }

    private static Instant late(Instant moment) {
        return moment.plusSeconds(ThreadLocalRandom.current().nextInt(MOST_DELAY_SECONDS));
    }
}
