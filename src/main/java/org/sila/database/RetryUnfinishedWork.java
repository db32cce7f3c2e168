package org.sila.database;

import java.time.Duration;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells an event again to a listener that failed on it, or that was cut short longer ago than work takes, so that
 * what follows from a report or a record is done without waiting for the next start.
 */
@Component
class RetryUnfinishedWork {

    /** A listener that failed this often needs a person; its row stays in the registry for them. */
    static final int ATTEMPTS = 20;

    private final FailedEventPublications failed;

    RetryUnfinishedWork(FailedEventPublications failed) {
        this.failed = failed;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void retry() {
        retry(Duration.ofMinutes(1));
    }

    /** @param atLeast how old a failure must be to be tried again */
    void retry(Duration atLeast) {
        failed.resubmit(ResubmissionOptions.defaults()
                .withMinAge(atLeast)
                .withFilter(publication -> publication.getCompletionAttempts() < ATTEMPTS));
    }
}
