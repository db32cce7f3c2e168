package org.sila.matching;

import java.util.HashMap;
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

    private static final int RECORDS_WAIT_SECONDS = 2;
    private static final int RECORDS_WAIT_AT_MOST_SECONDS = 30;

    private final Mentions mentions;
    private final MatchingEngine engine;
    private final KeyStore keys;
    private final CaseFiles cases;
    private final ProposalStore store;
    private final ProposalWorker worker;
    private final TransactionTemplate transaction;

    KeepProposals(
            Mentions mentions,
            MatchingEngine engine,
            KeyStore keys,
            CaseFiles cases,
            ProposalStore store,
            ProposalWorker worker,
            TransactionTemplate transaction) {
        this.mentions = mentions;
        this.engine = engine;
        this.keys = keys;
        this.cases = cases;
        this.store = store;
        this.worker = worker;
        this.transaction = transaction;
    }

    /** A list comes in by the hundred: its reports are compared once it pauses, not once per hundred. */
    @Async
    @TransactionalEventListener
    void on(RecordsStored stored) {
        Map<UUID, List<BlockingKey>> recordKeys = keysOf(mentions.records(stored.recordIds()));
        transaction.executeWithoutResult(status -> keys.replaceRecordKeys(recordKeys));
        transaction.executeWithoutResult(status ->
                keys.markDueByRecords(stored.recordIds(), RECORDS_WAIT_SECONDS, RECORDS_WAIT_AT_MOST_SECONDS));
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
            keys.replaceReportKeys(reportKeys, reportIds);
            keys.markDue(reportIds);
        });
        worker.wake(reportIds.size());
    }

    private Map<UUID, List<BlockingKey>> keysOf(Map<UUID, Profile> profiles) {
        return new HashMap<>(profiles.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> engine.keys(entry.getValue()))));
    }
}
