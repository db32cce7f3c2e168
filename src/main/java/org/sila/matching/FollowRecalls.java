package org.sila.matching;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sila.sources.SourceRecalled;
import org.sila.sources.SourceRestored;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Takes what a recalled list proposed out of people's hands, and brings it back where the list is restored; a portion at a
 * time, each in a transaction of its own. Where the process dies, the event registry tells it again and what is done
 * already is passed over. What was recalled and restored meanwhile is left to the later event.
 */
@Component
class FollowRecalls {

    private final WithdrawRecalled withdraw;
    private final BringBackRestored bringBack;
    private final ProposalWorker worker;
    private final RowsUnmarked unmarked;

    FollowRecalls(
            WithdrawRecalled withdraw, BringBackRestored bringBack, ProposalWorker worker, RowsUnmarked unmarked) {
        this.withdraw = withdraw;
        this.bringBack = bringBack;
        this.worker = worker;
        this.unmarked = unmarked;
    }

    @Async
    @TransactionalEventListener
    void on(SourceRecalled recalled) {
        boolean more = true;
        while (more) {
            more = withdraw.matches(recalled);
        }
        worker.wake();
        through(new UUID(0, 0), after -> withdraw.warn(recalled, after));
        through(0, after -> withdraw.records(recalled, after));
        worker.wake();
    }

    @Async
    @TransactionalEventListener
    void on(SourceRestored restored) {
        boolean more = true;
        while (more) {
            more = bringBack.matches(restored);
        }
        through(new UUID(0, 0), after -> bringBack.tell(restored, after));
        through(0, after -> {
            Integer last = bringBack.records(restored, after);
            worker.wake();
            return last;
        });
        unmarked.marked(restored);
    }

    /** @param portion does the one after what it is given, and says where it ended; null where nothing is left */
    private static <K> void through(K first, Function<K, @Nullable K> portion) {
        K next = first;
        while (next != null) {
            next = portion.apply(next);
        }
    }
}
