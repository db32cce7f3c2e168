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

/**
 * Works off the reports that are due, whenever some are, and what is left to try in the shadow when none is: after being
 * woken, and at least once a minute for what another node or a crash left behind.
 */
@Component
class ProposalWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProposalWorker.class);
    private static final int BATCH = 100;
    private static final long LONGEST_REST_MILLIS = 60_000;
    private static final long REST_AFTER_FAILURE_MILLIS = 5_000;
    private static final long REST_AFTER_WAKING_MILLIS = 50;

    private final ProposeMatches proposeMatches;
    private final ScoreTrial scoreTrial;
    private final KeyStore keys;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final OwnFrequencies frequencies;
    private final AtomicBoolean working = new AtomicBoolean();
    private final AtomicBoolean wokenMeanwhile = new AtomicBoolean();
    private @Nullable ScheduledFuture<?> next;
    private volatile boolean running;

    ProposalWorker(
            ProposeMatches proposeMatches,
            ScoreTrial scoreTrial,
            KeyStore keys,
            OwnFrequencies frequencies,
            TaskScheduler scheduler,
            Clock clock) {
        this.proposeMatches = proposeMatches;
        this.scoreTrial = scoreTrial;
        this.keys = keys;
        this.frequencies = frequencies;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Something may be due: so many mentions were added or changed. */
    void wake(int mentions) {
        frequencies.added(mentions);
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
            wokenMeanwhile.set(false);
            frequencies.refresh();
            int taken;
            do {
                taken = proposeMatches.proposeDue(BATCH);
                if (taken == 0) {
                    taken = scoreTrial.scoreDue(BATCH);
                }
            } while (running && taken > 0);
            rest = restMillis();
        } catch (RuntimeException failed) {
            LOG.error("proposing failed; what was due stays due", failed);
        } finally {
            working.set(false);
        }
        in(wokenMeanwhile.get() ? Math.min(rest, REST_AFTER_WAKING_MILLIS) : rest);
    }

    private long restMillis() {
        OptionalLong due = keys.nextDueInMillis();
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
