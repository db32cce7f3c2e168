package org.sila.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.notify.NoticeKind;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.NumberedRecord;
import org.sila.sources.Recall;
import org.sila.sources.Recalls;
import org.sila.sources.SourceRecalled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a recall does to matches, in portions: undecided ones are withdrawn, those who decided or hold one are told, and
 * nothing is found by the records any more. What people confirmed stays as it is.
 */
@Service
class WithdrawRecalled {

    static final int MATCHES_AT_ONCE = 200;
    static final int RECORDS_AT_ONCE = 1_000;

    private final RecalledMatches recalled;
    private final Recalls recalls;
    private final ProposalStore store;
    private final WorkDue work;
    private final DecisionLog log;
    private final TellOfRecalls tell;
    private final DetaineeRecords records;
    private final IndexMentions index;
    private final Clock clock;

    WithdrawRecalled(
            RecalledMatches recalled,
            Recalls recalls,
            ProposalStore store,
            WorkDue work,
            DecisionLog log,
            TellOfRecalls tell,
            DetaineeRecords records,
            IndexMentions index,
            Clock clock) {
        this.recalled = recalled;
        this.recalls = recalls;
        this.store = store;
        this.work = work;
        this.log = log;
        this.tell = tell;
        this.records = records;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Withdraws some, and makes their reports due: with a rival gone, the others weigh more.
     *
     * @return false where none is left
     */
    @Transactional
    public boolean matches(SourceRecalled event) {
        List<RecalledMatches.One> found = recalled.undecided(event.sourceId(), MATCHES_AT_ONCE);
        if (found.isEmpty()) {
            return false;
        }
        work.markReports(
                found.stream().map(RecalledMatches.One::reportId).distinct().toList());
        store.lockCases(
                found.stream().map(RecalledMatches.One::caseId).distinct().toList());
        Recall recall = inForce(event).orElse(null);
        if (recall == null) {
            return false;
        }
        withdraw(found, recall.reason(), recall.by());
        return true;
    }

    /** The same for records that were emptied at the wish of whom they were about; they are found no more. */
    @Transactional
    public void erased(List<UUID> recordIds) {
        List<RecalledMatches.One> found = recalled.undecidedOf(recordIds);
        work.markReports(
                found.stream().map(RecalledMatches.One::reportId).distinct().toList());
        store.lockCases(
                found.stream().map(RecalledMatches.One::caseId).distinct().toList());
        withdraw(found, "", null);
        index.records(recordIds, Map.of());
    }

    private void withdraw(List<RecalledMatches.One> matches, String reason, @Nullable UUID by) {
        Instant now = clock.instant();
        List<RecalledMatches.One> done =
                recalled.withdraw(matches.stream().map(RecalledMatches.One::id).toList(), now);
        log.addAll(done.stream()
                .map(match -> Map.entry(
                        match.id(),
                        new DecisionLog.Decision(
                                match.state(),
                                MatchState.WITHDRAWN,
                                RejectionReason.SOURCE_WITHDRAWN.name(),
                                reason,
                                by,
                                now)))
                .toList());
        tell.whoeverHeld(
                done.stream()
                        .filter(match -> match.state() != MatchState.SUGGESTED)
                        .toList(),
                NoticeKind.SOURCE_RECALLED);
    }

    /** @return where it ended; null where none is left */
    @Transactional
    public @Nullable UUID warn(SourceRecalled event, UUID after) {
        List<RecalledMatches.One> confirmed = recalled.confirmed(event.sourceId(), after, MATCHES_AT_ONCE);
        if (confirmed.isEmpty() || inForce(event).isEmpty()) {
            return null;
        }
        tell.whoeverHeld(confirmed, NoticeKind.SOURCE_RECALLED);
        return confirmed.get(confirmed.size() - 1).id();
    }

    /** @return number of the row where it ended; null where none is left */
    @Transactional
    public @Nullable Integer records(SourceRecalled event, int after) {
        List<NumberedRecord> some = records.numbered(event.sourceId(), after, RECORDS_AT_ONCE);
        if (some.isEmpty() || inForce(event).isEmpty()) {
            return null;
        }
        index.records(some.stream().map(NumberedRecord::id).toList(), Map.of());
        return some.get(some.size() - 1).rowNumber();
    }

    private Optional<Recall> inForce(SourceRecalled event) {
        return recalls.hold(event.sourceId()).filter(recall -> recall.id().equals(event.recallId()));
    }
}
