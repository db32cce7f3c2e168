package org.sila.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sila.cases.CaseStatus;
import org.sila.cases.CaseView;
import org.sila.notify.NoticeKind;
import org.sila.notify.Notices;
import org.springframework.stereotype.Component;

/** Writes down what was found for a case, beside what people did with what was found before; within a transaction. */
@Component
class WriteProposals {

    /** From this probability on, the caseworker is told. */
    private static final double WORTH_A_NOTICE = 0.9;

    /**
     * Bits. A pair that is all but certain keeps its probability when a place turns out to be another; what reviewers read
     * beside it must not stay as it was. Names that become a little rarer change less.
     */
    private static final double WORTH_REWRITING = 1;

    private final ProposalStore store;
    private final DecisionLog log;
    private final Notices notices;
    private final Clock clock;

    WriteProposals(ProposalStore store, DecisionLog log, Notices notices, Clock clock) {
        this.store = store;
        this.log = log;
        this.notices = notices;
        this.clock = clock;
    }

    /** What is worth writing of a record that would not be proposed by itself. */
    @FunctionalInterface
    interface Unlikely {
        Optional<ProposalStore.Proposal> proposal(UUID recordId, UUID reportId);
    }

    /**
     * @param best per record the proposal for the case
     * @param searchable its reports that may be searched with
     * @param unlikely of what people took up and is no proposal any more
     */
    void write(CaseView view, Map<UUID, ProposalStore.Proposal> best, Set<UUID> searchable, Unlikely unlikely) {
        Instant now = clock.instant();
        Set<MatchState> undecided = undecided(view, searchable);
        Map<UUID, ProposalStore.Stored> stored = store.ofCase(view.id());
        best.forEach((recordId, proposal) -> {
            ProposalStore.Stored before = stored.get(recordId);
            if (before == null) {
                store.insert(proposal, now);
                tellIfStrong(view, proposal);
            } else {
                update(view, before, proposal, now);
            }
        });
        stored.forEach((recordId, before) -> {
            if (best.containsKey(recordId)) {
                return;
            }
            if (undecided.contains(before.state())) {
                store.withdraw(before, now);
            } else if (before.state() == MatchState.IN_REVIEW || before.state() == MatchState.REOPENED) {
                unlikely.proposal(recordId, before.reportId())
                        .ifPresent(proposal -> update(view, before, proposal, now));
            }
        });
    }

    /**
     * What the engine may take back of a case. What people handed on for review is theirs, unless nobody looks for the
     * person any more; that includes what waits for a second person once every family withdrew.
     */
    private static Set<MatchState> undecided(CaseView view, Set<UUID> searchable) {
        boolean searched = view.reportIds().stream().anyMatch(searchable::contains);
        boolean nobodyAsks =
                view.status() == CaseStatus.WITHDRAWN || view.status().isSearched() && !searched;
        if (nobodyAsks) {
            return EnumSet.of(
                    MatchState.SUGGESTED, MatchState.IN_REVIEW, MatchState.REOPENED, MatchState.SECOND_REVIEW);
        }
        return searched
                ? EnumSet.of(MatchState.SUGGESTED)
                : EnumSet.of(MatchState.SUGGESTED, MatchState.IN_REVIEW, MatchState.REOPENED);
    }

    private void tellIfStrong(CaseView view, ProposalStore.Proposal proposal) {
        if (proposal.probability() >= WORTH_A_NOTICE) {
            notices.tell(view.caseworkerId(), NoticeKind.PROPOSAL, view.id(), view.number());
        }
    }

    private void update(CaseView view, ProposalStore.Stored before, ProposalStore.Proposal proposal, Instant now) {
        boolean sameResult = Arrays.equals(before.decidingFields(), proposal.decidingFields())
                && Arrays.deepEquals(
                        before.otherDecidingFields().toArray(),
                        proposal.otherDecidingFields().toArray())
                && before.modelVersion().equals(proposal.modelVersion())
                && before.reportId().equals(proposal.reportId())
                && Math.abs(before.probability() - proposal.probability()) < 0.0005
                && Math.abs(before.weight() - proposal.weight()) < WORTH_REWRITING;
        switch (before.state()) {
            case SUGGESTED, IN_REVIEW, REOPENED -> {
                if (!sameResult) {
                    store.rescore(before, before.state(), proposal, now);
                }
            }
            case WITHDRAWN -> store.rescore(before, MatchState.SUGGESTED, proposal, now);
            case REJECTED -> {
                if (!before.knew(proposal) && store.rescore(before, MatchState.REOPENED, proposal, now)) {
                    log.add(
                            before.id(),
                            new DecisionLog.Decision(
                                    MatchState.REJECTED,
                                    MatchState.REOPENED,
                                    DecisionLog.Decision.FIELDS_CHANGED,
                                    "",
                                    null,
                                    now));
                    notices.tell(view.caseworkerId(), NoticeKind.RETURNED, before.id(), view.number());
                }
            }
            case SECOND_REVIEW, CONFIRMED, SUPERSEDED -> {
                // A person decided: the evidence they saw stays.
            }
        }
    }
}
