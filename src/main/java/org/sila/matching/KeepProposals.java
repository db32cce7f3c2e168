package org.sila.matching;

import java.util.List;
import java.util.UUID;
import org.sila.cases.CaseFiles;
import org.sila.cases.CasesChanged;
import org.sila.reports.ReportChanged;
import org.sila.reports.ReportWithdrawn;
import org.sila.sources.ArrivingLists;
import org.sila.sources.ListArrived;
import org.sila.sources.RecordsStored;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps proposals up to date after every change. Keys are committed before anything is compared: of a report and a record
 * that arrive at the same moment, whichever commits its keys last finds the other's. A mention is marked before it is
 * read, so that of two who write its keys the second waits, and reads what is true by then. The records of a list are
 * compared when it is in: storing and comparing at once would take longer for both.
 */
@Component
class KeepProposals {

    private final Mentions mentions;
    private final IndexMentions index;
    private final WorkDue work;
    private final RowsUnmarked unmarked;
    private final JoinsDue joins;
    private final CaseFiles cases;
    private final ArrivingLists arrivingLists;
    private final ProposalStore store;
    private final ProposalWorker worker;
    private final TransactionTemplate transaction;

    KeepProposals(
            Mentions mentions,
            IndexMentions index,
            WorkDue work,
            RowsUnmarked unmarked,
            JoinsDue joins,
            CaseFiles cases,
            ArrivingLists arrivingLists,
            ProposalStore store,
            ProposalWorker worker,
            TransactionTemplate transaction) {
        this.mentions = mentions;
        this.index = index;
        this.work = work;
        this.unmarked = unmarked;
        this.joins = joins;
        this.cases = cases;
        this.arrivingLists = arrivingLists;
        this.store = store;
        this.worker = worker;
        this.transaction = transaction;
    }

    @Async
    @TransactionalEventListener
    void on(RecordsStored stored) {
        boolean waits = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean more = arrivingLists.isArriving(stored.sourceId());
            work.markRecords(stored.recordIds(), more ? stored.sourceId() : null);
            unmarked.marked(stored);
            index.records(stored.recordIds(), mentions.records(stored.recordIds()));
            return more;
        }));
        if (!waits) {
            worker.wake();
        }
    }

    @Async
    @TransactionalEventListener
    void on(ListArrived arrived) {
        transaction.executeWithoutResult(status -> work.listArrived(arrived.sourceId()));
        worker.wake();
    }

    @Async
    @TransactionalEventListener
    void on(CasesChanged changed) {
        List<UUID> reportIds = cases.views(changed.caseIds()).stream()
                .flatMap(view -> view.reportIds().stream())
                .toList();
        refresh(reportIds);
    }

    @Async
    @TransactionalEventListener
    void on(ReportWithdrawn withdrawn) {
        transaction.executeWithoutResult(status -> store.forgetWordsOf(withdrawn.reportId()));
        refresh(List.of(withdrawn.reportId()));
    }

    @Async
    @TransactionalEventListener
    void on(ReportChanged changed) {
        refresh(List.of(changed.reportId()));
    }

    private void refresh(List<UUID> reportIds) {
        transaction.executeWithoutResult(status -> {
            work.markReports(reportIds);
            joins.mark(reportIds);
            index.reports(reportIds, mentions.reports(reportIds));
        });
        worker.wake();
    }
}
