package org.sila.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseStatus;
import org.sila.cases.CaseView;
import org.sila.matching.engine.MatchingEngine;
import org.sila.matching.engine.ScoredPair;
import org.sila.matching.engine.evidence.Evidence;
import org.sila.matching.engine.evidence.Field;
import org.sila.matching.engine.evidence.FieldEvidence;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.models.ModelsAtWork;
import org.sila.matching.models.TrialScores;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Compares due reports with the records that share keys with them, and writes down what is worth a look. */
@Service
class ProposeMatches {

    /** Pairs below this probability are not proposed. */
    static final double LEAST_PROBABILITY = 0.01;

    /** Most records proposed for one report. */
    static final int MOST_PER_REPORT = 20;

    private final KeyStore keys;
    private final Mentions mentions;
    private final ModelsAtWork models;
    private final TrialScores trial;
    private final CaseFiles cases;
    private final ProposalStore store;
    private final DecidingFields decidingFields;
    private final DecisionLog log;
    private final JsonMapper json;
    private final Clock clock;

    ProposeMatches(
            KeyStore keys,
            Mentions mentions,
            ModelsAtWork models,
            TrialScores trial,
            CaseFiles cases,
            ProposalStore store,
            DecidingFields decidingFields,
            DecisionLog log,
            JsonMapper json,
            Clock clock) {
        this.keys = keys;
        this.mentions = mentions;
        this.models = models;
        this.trial = trial;
        this.cases = cases;
        this.store = store;
        this.decidingFields = decidingFields;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes a batch of due reports and proposes for their cases. What is taken stays due if this fails.
     *
     * @return how many reports were taken; 0 where none is due
     */
    @Transactional
    public int proposeDue(int batch) {
        List<UUID> due = keys.takeDue(batch);
        if (!due.isEmpty()) {
            List<CaseView> views = casesOf(due);
            propose(views);
            trial.changed(views.stream().map(CaseView::id).toList());
        }
        return due.size();
    }

    private List<CaseView> casesOf(Collection<UUID> reportIds) {
        Set<UUID> caseIds = cases.casesOf(reportIds);
        store.lockCases(caseIds);
        return cases.views(caseIds);
    }

    private void propose(List<CaseView> views) {
        Set<UUID> reportIds = views.stream()
                .filter(view -> view.status().isSearched())
                .flatMap(view -> view.reportIds().stream())
                .collect(Collectors.toSet());
        Map<UUID, Profile> reports = mentions.reports(reportIds);
        Map<UUID, List<UUID>> candidates = keys.candidates(reports.keySet());
        Map<UUID, Profile> records = mentions.records(
                candidates.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        MatchingEngine engine = models.inUse().engine();
        for (CaseView view : views) {
            Map<UUID, ProposalStore.Proposal> best = new HashMap<>();
            Map<UUID, List<ScoredPair>> scored = new HashMap<>();
            for (UUID reportId : view.reportIds()) {
                Profile report = reports.get(reportId);
                if (report != null) {
                    List<Profile> own = candidates.getOrDefault(reportId, List.of()).stream()
                            .map(id -> Objects.requireNonNull(records.get(id)))
                            .toList();
                    scored.put(reportId, engine.score(report, own));
                    for (ScoredPair pair : worthALook(scored.get(reportId))) {
                        best.merge(
                                UUID.fromString(pair.candidateId()),
                                proposal(view.id(), reportId, pair),
                                (one, other) -> one.probability() >= other.probability() ? one : other);
                    }
                }
            }
            best.replaceAll((recordId, proposal) -> proposal.besides(otherwiseSaid(proposal, scored)));
            write(view.id(), best, scored, undecided(view, reports.keySet()));
        }
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

    /** What the case's other reports say of the record. */
    private List<byte[]> otherwiseSaid(ProposalStore.Proposal proposal, Map<UUID, List<ScoredPair>> scored) {
        String recordId = proposal.recordId().toString();
        return scored.entrySet().stream()
                .filter(other -> !other.getKey().equals(proposal.reportId()))
                .flatMap(other -> other.getValue().stream())
                .filter(pair -> pair.candidateId().equals(recordId))
                .map(pair -> decidingFields.of(pair.evidence()))
                .sorted(Arrays::compare)
                .toList();
    }

    private static List<ScoredPair> worthALook(List<ScoredPair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.probability() >= LEAST_PROBABILITY)
                .limit(MOST_PER_REPORT)
                .toList();
    }

    private ProposalStore.Proposal proposal(UUID caseId, UUID reportId, ScoredPair pair) {
        return new ProposalStore.Proposal(
                caseId,
                reportId,
                UUID.fromString(pair.candidateId()),
                Math.min(1, Math.max(0, pair.probability())),
                pair.totalWeight(),
                json.writeValueAsString(withoutSealed(pair.evidence())),
                pair.evidence().version(),
                decidingFields.of(pair.evidence()),
                List.of());
    }

    /** National numbers are sealed where they are stored; of their comparison only the result is kept. */
    private static Evidence withoutSealed(Evidence evidence) {
        List<FieldEvidence> fields = evidence.fields().stream()
                .map(field -> field.field().equals(Field.NATIONAL_NUMBER.code())
                        ? new FieldEvidence(field.field(), "", "", field.level(), field.weight(), field.frequency())
                        : field)
                .toList();
        return new Evidence(
                evidence.version(),
                evidence.prior(),
                fields,
                evidence.names(),
                evidence.kinship(),
                evidence.total(),
                evidence.toAsk(),
                evidence.relativeProbability());
    }

    private void write(
            UUID caseId,
            Map<UUID, ProposalStore.Proposal> best,
            Map<UUID, List<ScoredPair>> scored,
            Set<MatchState> undecided) {
        Instant now = clock.instant();
        Map<UUID, ProposalStore.Stored> stored = store.ofCase(caseId);
        best.forEach((recordId, proposal) -> {
            ProposalStore.Stored before = stored.get(recordId);
            if (before == null) {
                store.insert(proposal, now);
            } else {
                update(before, proposal, now);
            }
        });
        stored.forEach((recordId, before) -> {
            if (best.containsKey(recordId)) {
                return;
            }
            if (undecided.contains(before.state())) {
                store.withdraw(before, now);
            } else if (before.state() == MatchState.IN_REVIEW || before.state() == MatchState.REOPENED) {
                unlikely(caseId, recordId, before.reportId(), scored)
                        .ifPresent(proposal -> update(before, proposal, now));
            }
        });
    }

    /** What people took up stays in their hands where it would not be proposed, and says that it is unlikely. */
    private Optional<ProposalStore.Proposal> unlikely(
            UUID caseId, UUID recordId, UUID reportId, Map<UUID, List<ScoredPair>> scored) {
        return scored.getOrDefault(reportId, List.of()).stream()
                .filter(pair -> pair.candidateId().equals(recordId.toString()))
                .findAny()
                .map(pair -> proposal(caseId, reportId, pair))
                .map(proposal -> proposal.besides(otherwiseSaid(proposal, scored)));
    }

    private void update(ProposalStore.Stored before, ProposalStore.Proposal proposal, Instant now) {
        boolean sameResult = Arrays.equals(before.decidingFields(), proposal.decidingFields())
                && Arrays.deepEquals(
                        before.otherDecidingFields().toArray(),
                        proposal.otherDecidingFields().toArray())
                && before.modelVersion().equals(proposal.modelVersion())
                && before.reportId().equals(proposal.reportId())
                && Math.abs(before.probability() - proposal.probability()) < 0.0005;
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
                                    MatchState.REJECTED, MatchState.REOPENED, "FIELDS_CHANGED", "", null, now));
                }
            }
            case SECOND_REVIEW, CONFIRMED, SUPERSEDED -> {
                // A person decided: the evidence they saw stays.
            }
        }
    }
}
