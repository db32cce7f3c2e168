package org.sila.familynotices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sila.notify.Failure;
import org.sila.notify.NotTaken;
import org.sila.notify.QuietHours;
import org.sila.reports.FamilyMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, one after the other. Each is held by the one process that sends it; one that dies meanwhile lets go of
 * it, and another sends it, perhaps a second time: it says no more than the first. What is not taken is tried again, later
 * and later, for a day. While a carrier is down, one at a time is tried.
 */
@Service
class SendNotices {

    private static final Logger LOG = LoggerFactory.getLogger(SendNotices.class);
    private static final Duration TRIED_FOR = Duration.ofDays(1);
    private static final Duration LONGEST_REST = Duration.ofHours(2);
    private static final Duration LOG_KEPT = Duration.ofDays(90);
    private static final int MOST_DOUBLINGS = 8;

    private final Contacts contacts;
    private final Outbox outbox;
    private final Carriers carriers;
    private final FamilyMessages messages;
    private final NoticeProperties properties;
    private final TransactionTemplate transaction;
    private final TaskExecutor executor;
    private final Clock clock;
    private final Map<Means, AtomicInteger> wanted = new EnumMap<>(Means.class);

    SendNotices(
            Contacts contacts,
            Outbox outbox,
            Carriers carriers,
            FamilyMessages messages,
            NoticeProperties properties,
            TransactionTemplate transaction,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor,
            Clock clock) {
        this.contacts = contacts;
        this.outbox = outbox;
        this.carriers = carriers;
        this.messages = messages;
        this.properties = properties;
        this.transaction = transaction;
        this.executor = executor;
        this.clock = clock;
        for (Means means : Means.values()) {
            wanted.put(means, new AtomicInteger());
        }
    }

    /** What came of one. */
    private enum Outcome {
        DONE,
        NOTHING_DUE,
        CARRIER_DOWN
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT20S")
    void wake() {
        for (Means means : Means.values()) {
            wake(means);
        }
    }

    /** Sends as soon as what is being done now is committed. */
    void wakeAfterCommit(Means means) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake(means);
            }
        });
    }

    /** A carrier that hangs holds up neither the clock nor the other one, and no more than one thread. */
    private void wake(Means means) {
        AtomicInteger wishes = Objects.requireNonNull(wanted.get(means));
        if (wishes.getAndIncrement() > 0) {
            return;
        }
        try {
            executor.execute(() -> sendWhileWanted(means, wishes));
        } catch (TaskRejectedException tooBusy) {
            wishes.set(0);
        }
    }

    private void sendWhileWanted(Means means, AtomicInteger wishes) {
        int answered;
        try {
            do {
                answered = wishes.get();
                sendAllDue(means);
            } while (!wishes.compareAndSet(answered, 0));
        } catch (RuntimeException failed) {
            wishes.set(0);
            throw failed;
        }
    }

    @Scheduled(cron = "0 50 2 * * *", zone = "UTC")
    void forgetOld() {
        transaction.executeWithoutResult(status -> {
            contacts.forgetOld(clock.instant().minus(Duration.ofDays(1)));
            outbox.forgetOld(clock.instant().minus(LOG_KEPT));
        });
    }

    /** Sends until nothing is due, or the carrier is down. */
    void sendAllDue(Means means) {
        if (!carriers.takes(means)) {
            return;
        }
        Outcome outcome = Outcome.DONE;
        while (outcome == Outcome.DONE) {
            outcome = Objects.requireNonNull(transaction.execute(status -> sendNext(means)));
        }
    }

    private Outcome sendNext(Means means) {
        Instant now = clock.instant();
        Outbox.Queued notice = outbox.takeNext(means, now).orElse(null);
        if (notice == null) {
            return Outcome.NOTHING_DUE;
        }
        Contact contact = contacts.of(notice.reportId())
                .filter(known -> isNeeded(notice, known, means, now))
                .orElse(null);
        if (contact == null) {
            outbox.end(notice.id(), Outbox.State.NOT_NEEDED, now);
            return Outcome.DONE;
        }
        QuietHours quiet = properties.quiet(contact.zone());
        boolean mayDisturb =
                notice.kind() == Outbox.Kind.CODE || !quiet.orAfter(now).isAfter(now);
        if (!mayDisturb) {
            outbox.postpone(notice.id(), quiet.orAfter(now));
            return Outcome.DONE;
        }
        return send(notice, contact, now);
    }

    /** Whether the family still wants it, and has not seen by itself what it would be told. */
    private boolean isNeeded(Outbox.Queued notice, Contact contact, Means means, Instant now) {
        if (contact.address().means() != means) {
            return false;
        }
        return notice.kind() == Outbox.Kind.CODE
                ? contact.codeExpiresAt() != null && now.isBefore(contact.codeExpiresAt())
                : contact.confirmed() && messages.waitsForFamily(notice.reportId());
    }

    private Outcome send(Outbox.Queued notice, Contact contact, Instant now) {
        Means means = contact.address().means();
        Failure why = carry(notice, contact);
        if (why == null) {
            outbox.sent(notice.id(), carriers.reachesPeople(means) ? Outbox.State.SENT : Outbox.State.LOGGED, now);
            return Outcome.DONE;
        }
        LOG.warn("a notice to a family was not taken: {} {}", means, why);
        Instant next = now.plus(rest(notice.attempts()));
        outbox.failed(notice.id(), why, now, next);
        if (next.isAfter(notice.firstAt().plus(TRIED_FOR))) {
            outbox.end(notice.id(), Outbox.State.GIVEN_UP, now);
        }
        return why == Failure.REFUSED ? Outcome.DONE : Outcome.CARRIER_DOWN;
    }

    /** @return why it was not taken; null where it was */
    private @Nullable Failure carry(Outbox.Queued notice, Contact contact) {
        try {
            carriers.carry(notice, contact);
            return null;
        } catch (NotTaken notTaken) {
            return notTaken.failure();
        } catch (RuntimeException unforeseen) {
            LOG.warn("handing a notice over failed: {}", unforeseen.getClass().getName());
            return Failure.OTHER;
        }
    }

    /** One minute after the first failure, then twice as long each time. */
    private static Duration rest(int failuresBefore) {
        Duration rest = Duration.ofMinutes(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }
}
