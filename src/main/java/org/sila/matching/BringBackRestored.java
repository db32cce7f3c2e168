package org.sila.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.notify.NoticeKind;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.NumberedRecord;
import org.sila.sources.Recalls;
import org.sila.sources.SourceRestored;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What restoring a list does to matches, in portions: what somebody had in hand is given back to them, and the records are
 * looked for among the reports as if they were new, which brings the other proposals back.
 */
@Service
class BringBackRestored {

    private static final int MATCHES_AT_ONCE = 200;
    private static final int RECORDS_AT_ONCE = 500;

    private final RecalledMatches recalled;
    private final Recalls recalls;
    private final ProposalStore store;
    private final WorkDue work;
    private final DecisionLog log;
    private final TellOfRecalls tell;
    private final DetaineeRecords records;
    private final Mentions mentions;
    private final IndexMentions index;
    private final Clock clock;

    BringBackRestored(
            RecalledMatches recalled,
            Recalls recalls,
            ProposalStore store,
            WorkDue work,
            DecisionLog log,
            TellOfRecalls tell,
            DetaineeRecords records,
            Mentions mentions,
            IndexMentions index,
            Clock clock) {
        this.recalled = recalled;
        this.recalls = recalls;
        this.store = store;
        this.work = work;
        this.log = log;
        this.tell = tell;
        this.records = records;
        this.mentions = mentions;
        this.index = index;
        this.clock = clock;
    }

    /** @return false where none is left */
    @Transactional
    public boolean matches(SourceRestored event) {
        List<RecalledMatches.One> found = recalled.takenFromHands(event.sourceId(), MATCHES_AT_ONCE);
        if (found.isEmpty()) {
            return false;
        }
        store.lockCases(
                found.stream().map(RecalledMatches.One::caseId).distinct().toList());
        if (isRecalledAgain(event)) {
            return false;
        }
        Instant now = clock.instant();
        List<RecalledMatches.One> done =
                recalled.giveBack(found.stream().map(RecalledMatches.One::id).toList(), now);
        log.addAll(done.stream()
                .map(match -> Map.entry(
                        match.id(),
                        new DecisionLog.Decision(
                                MatchState.WITHDRAWN,
                                MatchState.REOPENED,
                                DecisionLog.Decision.SOURCE_RESTORED,
                                "",
                                null,
                                now)))
                .toList());
        tell.whoeverHeld(done, NoticeKind.SOURCE_RESTORED);
        return true;
    }

    /** @return where it ended; null where none is left */
    @Transactional
    public @Nullable UUID tell(SourceRestored event, UUID after) {
        List<RecalledMatches.One> confirmed = recalled.confirmed(event.sourceId(), after, MATCHES_AT_ONCE);
        if (confirmed.isEmpty() || isRecalledAgain(event)) {
            return null;
        }
        tell.whoeverHeld(confirmed, NoticeKind.SOURCE_RESTORED);
        return confirmed.get(confirmed.size() - 1).id();
    }

    /** @return number of the row where it ended; null where none is left */
    @Transactional
    public @Nullable Integer records(SourceRestored event, int after) {
        List<NumberedRecord> some = records.numbered(event.sourceId(), after, RECORDS_AT_ONCE);
        if (some.isEmpty() || isRecalledAgain(event)) {
            return null;
        }
        List<UUID> ids = some.stream().map(NumberedRecord::id).toList();
        work.markRecords(ids);
        index.records(ids, mentions.records(ids));
        return some.get(some.size() - 1).rowNumber();
    }

    private boolean isRecalledAgain(SourceRestored event) {
        return recalls.hold(event.sourceId()).isPresent();
    }
}
