package org.sila.matching;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseView;
import org.sila.matching.engine.MatchingEngine;
import org.sila.matching.engine.ScoredPair;
import org.sila.matching.engine.evidence.Evidence;
import org.sila.matching.engine.evidence.Field;
import org.sila.matching.engine.evidence.FieldEvidence;
import org.sila.matching.engine.keys.BlockingKey;
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

    /** Most candidates of one report that are compared; those that share the most are kept. */
    static final int MOST_CANDIDATES = 200;

    private final WorkDue work;
    private final KeyStore keys;
    private final Contenders contenders;
    private final Mentions mentions;
    private final ModelsAtWork models;
    private final TrialScores trial;
    private final OwnFrequencies frequencies;
    private final CaseFiles cases;
    private final ProposalStore store;
    private final DecidingFields decidingFields;
    private final WriteProposals writeProposals;
    private final MatchPlaces places;
    private final JsonMapper json;
    private final Clock clock;

    ProposeMatches(
            WorkDue work,
            KeyStore keys,
            Contenders contenders,
            Mentions mentions,
            ModelsAtWork models,
            TrialScores trial,
            OwnFrequencies frequencies,
            CaseFiles cases,
            ProposalStore store,
            DecidingFields decidingFields,
            WriteProposals writeProposals,
            MatchPlaces places,
            JsonMapper json,
            Clock clock) {
        this.work = work;
        this.keys = keys;
        this.contenders = contenders;
        this.mentions = mentions;
        this.models = models;
        this.trial = trial;
        this.frequencies = frequencies;
        this.cases = cases;
        this.store = store;
        this.decidingFields = decidingFields;
        this.writeProposals = writeProposals;
        this.places = places;
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
        List<WorkDue.DueReport> due = work.takeReports(batch);
        if (!due.isEmpty()) {
            frequencies.refresh();
            List<UUID> dueIds = due.stream().map(WorkDue.DueReport::id).toList();
            List<CaseView> views = casesOf(dueIds);
            contenders.forget(due.stream()
                    .filter(WorkDue.DueReport::inFull)
                    .map(WorkDue.DueReport::id)
                    .toList());
            propose(views, work.takePairs(dueIds));
            trial.changed(views.stream().map(CaseView::id).toList());
        }
        return due.size();
    }

    private List<CaseView> casesOf(Collection<UUID> reportIds) {
        Set<UUID> caseIds = cases.casesOf(reportIds);
        store.lockCases(caseIds);
        return cases.views(caseIds);
    }

    /** @param newRecords per report those to compare it with besides the ones that mattered when it was compared last */
    private void propose(List<CaseView> views, Map<UUID, List<UUID>> newRecords) {
        Set<UUID> reportIds = views.stream()
                .filter(view -> view.status().isSearched())
                .flatMap(view -> view.reportIds().stream())
                .collect(Collectors.toSet());
        Map<UUID, Profile> reports = mentions.reports(reportIds);
        MatchingEngine engine = models.inUse().engine();
        Map<UUID, Set<UUID>> candidates = candidates(engine, reports, newRecords);
        Map<UUID, Profile> records = mentions.records(
                candidates.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<UUID, List<ScoredPair>> scored = score(engine, reports, candidates, records);
        contenders.keep(contending(engine, scored), clock.instant());
        for (CaseView view : views) {
            Map<UUID, Profile> own = new HashMap<>(reports);
            own.keySet().retainAll(view.reportIds());
            Compared compared = new Compared(view, engine, own, records, scored);
            Map<UUID, ProposalStore.Proposal> best = best(compared);
            best.replaceAll((recordId, proposal) -> proposal.besides(otherwiseSaid(compared, proposal)));
            writeProposals.write(
                    view, best, own.keySet(), (recordId, reportId) -> unlikely(compared, recordId, reportId));
        }
    }

    /**
     * A case whose reports were compared.
     *
     * @param reports those of the case that may be searched with
     */
    private record Compared(
            CaseView view,
            MatchingEngine engine,
            Map<UUID, Profile> reports,
            Map<UUID, Profile> records,
            Map<UUID, List<ScoredPair>> scored) {

        List<ScoredPair> scored(UUID reportId) {
            return reports.containsKey(reportId) ? scored.getOrDefault(reportId, List.of()) : List.of();
        }
    }

    private Map<UUID, Set<UUID>> candidates(
            MatchingEngine engine, Map<UUID, Profile> reports, Map<UUID, List<UUID>> newRecords) {
        Map<UUID, Set<UUID>> candidates = new HashMap<>();
        contenders.of(reports.keySet()).forEach((id, before) -> {
            Set<UUID> all = new LinkedHashSet<>(before);
            all.addAll(newRecords.getOrDefault(id, List.of()));
            candidates.put(id, all);
        });
        Map<UUID, List<BlockingKey>> asked = new HashMap<>();
        reports.forEach((id, profile) -> {
            if (!candidates.containsKey(id)) {
                asked.put(id, engine.keys(profile));
            }
        });
        keys.records()
                .sharing(asked, MOST_CANDIDATES)
                .forEach((id, all) -> candidates.put(id, new LinkedHashSet<>(all)));
        return candidates;
    }

    private static Map<UUID, List<ScoredPair>> score(
            MatchingEngine engine,
            Map<UUID, Profile> reports,
            Map<UUID, Set<UUID>> candidates,
            Map<UUID, Profile> records) {
        return reports.entrySet().parallelStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        report -> engine.score(
                                report.getValue(),
                                candidates.getOrDefault(report.getKey(), Set.of()).stream()
                                        .map(records::get)
                                        .filter(Objects::nonNull)
                                        .toList())));
    }

    private static Map<UUID, List<UUID>> contending(MatchingEngine engine, Map<UUID, List<ScoredPair>> scored) {
        Map<UUID, List<UUID>> contending = new HashMap<>();
        scored.forEach((id, pairs) -> contending.put(
                id,
                pairs.stream()
                        .filter(engine::contends)
                        .limit(MOST_CANDIDATES)
                        .map(pair -> UUID.fromString(pair.candidateId()))
                        .toList()));
        return contending;
    }

    /** Of each record the pair with the report of the case that agrees best. */
    private Map<UUID, ProposalStore.Proposal> best(Compared compared) {
        Map<UUID, ProposalStore.Proposal> best = new HashMap<>();
        for (UUID reportId : compared.view().reportIds()) {
            for (ScoredPair pair : worthALook(compared.scored(reportId))) {
                best.merge(
                        UUID.fromString(pair.candidateId()),
                        proposal(compared, reportId, pair),
                        (one, other) -> one.probability() >= other.probability() ? one : other);
            }
        }
        return best;
    }

    /** What the case's other reports and the record say, whether the engine would propose them or not. */
    private List<byte[]> otherwiseSaid(Compared compared, ProposalStore.Proposal proposal) {
        Profile record = Objects.requireNonNull(compared.records().get(proposal.recordId()));
        return compared.reports().entrySet().stream()
                .filter(other -> !other.getKey().equals(proposal.reportId()))
                .flatMap(other -> compared.engine().score(other.getValue(), List.of(record)).stream())
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

    private ProposalStore.Proposal proposal(Compared compared, UUID reportId, ScoredPair pair) {
        Evidence evidence = pair.evidence();
        UUID recordId = UUID.fromString(pair.candidateId());
        return new ProposalStore.Proposal(
                compared.view().id(),
                reportId,
                recordId,
                Math.min(1, Math.max(0, pair.probability())),
                pair.totalWeight(),
                json.writeValueAsString(withoutSealed(evidence)),
                evidence.version(),
                decidingFields.of(evidence),
                List.of(),
                places.where(
                        Objects.requireNonNull(compared.reports().get(reportId)).mention(),
                        Objects.requireNonNull(compared.records().get(recordId)).mention()));
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

    /** What people took up stays in their hands where it would not be proposed, and says that it is unlikely. */
    private Optional<ProposalStore.Proposal> unlikely(Compared compared, UUID recordId, UUID reportId) {
        return compared.scored(reportId).stream()
                .filter(pair -> pair.candidateId().equals(recordId.toString()))
                .findAny()
                .map(pair -> proposal(compared, reportId, pair))
                .map(proposal -> proposal.besides(otherwiseSaid(compared, proposal)));
    }
}
