package org.sila.matching;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sila.matching.models.ModelSwitched;
import org.sila.matching.models.TrialChanged;
import org.sila.matching.models.TrialScores;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a switch of models or a new trial makes due. It is marked after the switch is committed: whoever compares a report
 * by then does so with the new model, and one that is being compared with the old one is waited for. Told again after a
 * crash, it begins anew, which does no harm.
 */
@Component
class FollowModels {

    private static final int AT_ONCE = 5_000;

    private final WorkDue work;
    private final JoinsDue joins;
    private final TrialScores trial;
    private final ProposalWorker worker;
    private final TransactionTemplate transaction;

    FollowModels(
            WorkDue work, JoinsDue joins, TrialScores trial, ProposalWorker worker, TransactionTemplate transaction) {
        this.work = work;
        this.joins = joins;
        this.trial = trial;
        this.worker = worker;
        this.transaction = transaction;
    }

    /** Every report is compared anew, and what is tried in the shadow is held against the new model. */
    @Async
    @TransactionalEventListener
    void on(ModelSwitched switched) {
        forEachBatch(after -> work.markNextForRescoring(after, AT_ONCE));
        forEachBatch(after -> joins.markNext(after, AT_ONCE));
        beginTrialAnew();
        worker.wake();
    }

    @Async
    @TransactionalEventListener
    void on(TrialChanged changed) {
        beginTrialAnew();
        worker.wake();
    }

    private void beginTrialAnew() {
        Integer forgotten;
        do {
            forgotten = transaction.execute(status -> trial.forget(AT_ONCE));
        } while (forgotten != null && forgotten > 0);
        forEachBatch(after -> trial.markNext(after, AT_ONCE));
    }

    private void forEachBatch(UnaryOperator<@Nullable UUID> mark) {
        UUID last = null;
        do {
            UUID after = last;
            last = transaction.execute(status -> mark.apply(after));
        } while (last != null);
    }
}
