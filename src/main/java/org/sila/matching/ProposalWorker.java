package org.sila.matching;

import java.time.Clock;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Works off what is due, whenever something is, then what may be joined and what is left to try in the shadow: after
 * being woken, and at least once a minute for what another node or a crash left behind.
 */
@Component
class ProposalWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProposalWorker.class);
    private static final int REPORTS_AT_ONCE = 50;
    private static final int RECORDS_AT_ONCE = 200;
    /** Of what may wait, so few that somebody who arrives meanwhile does not notice. */
    private static final int JOINS_AT_ONCE = 8;

    private static final int TRIED_AT_ONCE = 25;
    private static final int REMEMBERED_AT_ONCE = 100;

    private static final int MOST_HANDS = 4;
    private static final long LONGEST_REST_MILLIS = 60_000;
    private static final long REST_AFTER_FAILURE_MILLIS = 5_000;

    private final MakeKeys makeKeys;
    private final MatchPlaces places;
    private final LookForReports lookForReports;
    private final ProposeMatches proposeMatches;
    private final RememberReports rememberReports;
    private final SuggestJoins suggestJoins;
    private final ScoreTrial scoreTrial;
    private final WorkDue work;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final int hands = Math.min(MOST_HANDS, Runtime.getRuntime().availableProcessors());
    private final AtomicBoolean working = new AtomicBoolean();
    private final AtomicBoolean wokenMeanwhile = new AtomicBoolean();
    private @Nullable ScheduledFuture<?> next;
    private volatile boolean running;

    ProposalWorker(
            MakeKeys makeKeys,
            MatchPlaces places,
            LookForReports lookForReports,
            ProposeMatches proposeMatches,
            RememberReports rememberReports,
            SuggestJoins suggestJoins,
            ScoreTrial scoreTrial,
            WorkDue work,
            TaskScheduler scheduler,
            Clock clock) {
        this.makeKeys = makeKeys;
        this.places = places;
        this.lookForReports = lookForReports;
        this.proposeMatches = proposeMatches;
        this.rememberReports = rememberReports;
        this.suggestJoins = suggestJoins;
        this.scoreTrial = scoreTrial;
        this.work = work;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Something may be due: now, or within a transaction as soon as it is committed and can be seen. */
    void wake() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wakeNow();
                }
            });
        } else {
            wakeNow();
        }
    }

    private void wakeNow() {
        wokenMeanwhile.set(true);
        if (!working.get()) {
            in(0);
        }
    }

    private synchronized void in(long millis) {
        if (next != null) {
            next.cancel(false);
        }
        if (running) {
            try {
                next = scheduler.schedule(this::work, clock.instant().plusMillis(millis));
            } catch (TaskRejectedException stopping) {
                LOG.debug("stopping; what is due stays due", stopping);
            }
        }
    }

    private void work() {
        if (!running || !working.compareAndSet(false, true)) {
            return;
        }
        long rest = REST_AFTER_FAILURE_MILLIS;
        try {
            do {
                wokenMeanwhile.set(false);
                while (running && makeKeys.makeSome()) {
                    LOG.debug("made keys");
                }
                workOff();
                while (running && !wokenMeanwhile.get() && places.placeSome()) {
                    LOG.debug("placed matches");
                }
                while (running && !wokenMeanwhile.get() && rememberReports.rememberSome(REMEMBERED_AT_ONCE) > 0) {
                    LOG.debug("more to remember");
                }
                while (running && !wokenMeanwhile.get() && suggestJoins.suggestDue(JOINS_AT_ONCE) > 0) {
                    LOG.debug("more to suggest");
                }
                while (running && !wokenMeanwhile.get() && scoreTrial.scoreDue(TRIED_AT_ONCE) > 0) {
                    LOG.debug("more to try");
                }
            } while (running && wokenMeanwhile.get());
            rest = restMillis();
        } catch (RuntimeException failed) {
            LOG.error("proposing failed; what was due stays due", failed);
        } finally {
            working.set(false);
        }
        in(wokenMeanwhile.get() ? 0 : rest);
    }

    /** One pair of hands does what little there is; the others join where it turns out to be more. */
    private void workOff() {
        int done = oneTurn();
        while (running && done > 0 && done < REPORTS_AT_ONCE) {
            done = oneTurn();
        }
        if (done >= REPORTS_AT_ONCE) {
            new ManyHands(hands, () -> running ? oneTurn() : 0).work();
        }
    }

    private int oneTurn() {
        return lookForReports.lookFor(RECORDS_AT_ONCE) + proposeMatches.proposeDue(REPORTS_AT_ONCE);
    }

    private long restMillis() {
        OptionalLong due = work.nextDueInMillis();
        return due.isPresent() ? Math.min(LONGEST_REST_MILLIS, due.getAsLong() + 1) : LONGEST_REST_MILLIS;
    }

    @Override
    public void start() {
        running = true;
        in(0);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
