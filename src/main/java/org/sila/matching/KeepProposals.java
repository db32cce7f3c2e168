package org.sila.matching;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sila.cases.CaseFiles;
import org.sila.cases.CasesChanged;
import org.sila.matching.engine.MatchingEngine;
import org.sila.matching.engine.keys.BlockingKey;
import org.sila.matching.engine.profile.Profile;
import org.sila.reports.ReportWithdrawn;
import org.sila.sources.RecordsStored;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps proposals up to date after every change. Keys are committed before anything is compared: of a report and a record
 * that arrive at the same moment, whichever commits its keys last finds the other's.
 */
@Component
class KeepProposals {

    private final Mentions mentions;
    private final MatchingEngine engine;
    private final KeyStore keys;
    private final WorkDue work;
    private final CaseFiles cases;
    private final ProposalStore store;
    private final ProposalWorker worker;
    private final TransactionTemplate transaction;

    KeepProposals(
            Mentions mentions,
            MatchingEngine engine,
            KeyStore keys,
            WorkDue work,
            CaseFiles cases,
            ProposalStore store,
            ProposalWorker worker,
            TransactionTemplate transaction) {
        this.mentions = mentions;
        this.engine = engine;
        this.keys = keys;
        this.work = work;
        this.cases = cases;
        this.store = store;
        this.worker = worker;
        this.transaction = transaction;
    }

    @Async
    @TransactionalEventListener
    void on(RecordsStored stored) {
        Map<UUID, List<BlockingKey>> recordKeys = keysOf(mentions.records(stored.recordIds()));
        transaction.executeWithoutResult(status -> {
            keys.records().replace(stored.recordIds(), recordKeys);
            work.markRecords(stored.recordIds());
        });
        worker.wake(stored.recordIds().size());
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

    private void refresh(List<UUID> reportIds) {
        Map<UUID, List<BlockingKey>> reportKeys = keysOf(mentions.reports(reportIds));
        transaction.executeWithoutResult(status -> {
            keys.reports().replace(reportIds, reportKeys);
            work.markReports(reportIds);
        });
        worker.wake(reportIds.size());
    }

    private Map<UUID, List<BlockingKey>> keysOf(Map<UUID, Profile> profiles) {
        return profiles.entrySet().parallelStream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> engine.keys(entry.getValue())));
    }
}
