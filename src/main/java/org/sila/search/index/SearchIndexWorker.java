package org.sila.search.index;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads anew, after the start, whatever has to be; in a thread of its own, since that may take minutes. */
@Component
class SearchIndexWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndexWorker.class);
    private static final long REST_AFTER_FAILURE_SECONDS = 5;
    private static final long LONGEST_STEP_SECONDS = 15;

    private final MakeSearchIndex makeIndex;
    private volatile @Nullable ScheduledExecutorService hand;

    SearchIndexWorker(MakeSearchIndex makeIndex) {
        this.makeIndex = makeIndex;
    }

    private void work(ScheduledExecutorService own) {
        try {
            while (!own.isShutdown() && makeIndex.makeSome()) {
                LOG.debug("read more names for the search");
            }
            own.shutdown();
        } catch (RuntimeException failed) {
            if (!own.isShutdown()) {
                LOG.error("names could not be read for the search; tried again soon", failed);
                own.schedule(() -> work(own), REST_AFTER_FAILURE_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService own = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "sila-search-index");
            thread.setDaemon(true);
            return thread;
        });
        hand = own;
        own.execute(() -> work(own));
    }

    @Override
    public void stop() {
        ScheduledExecutorService own = hand;
        hand = null;
        if (own != null) {
            own.shutdown();
            try {
                own.awaitTermination(LONGEST_STEP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return hand != null;
    }
}
