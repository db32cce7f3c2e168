package org.sila.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseView;
import org.sila.matching.engine.MatchingEngine;
import org.sila.matching.engine.ScoredPair;
import org.sila.matching.engine.keys.BlockingKey;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.models.Band;
import org.sila.matching.models.ModelsAtWork;
import org.sila.matching.models.TrialScores;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores cases with the model in shadow and, of the same candidates at the same moment, with the one in use, so that all
 * that differs is the model. Of a case that is not searched for any more, only what people decided. Nothing of it shows in
 * proposals.
 */
@Service
class ScoreTrial {

    private static final Set<MatchState> DECIDED =
            EnumSet.of(MatchState.SECOND_REVIEW, MatchState.CONFIRMED, MatchState.REJECTED);

    private final KeyStore keys;
    private final Mentions mentions;
    private final ModelsAtWork models;
    private final CaseFiles cases;
    private final TrialScores trial;
    private final MatchRepository matches;

    ScoreTrial(
            KeyStore keys,
            Mentions mentions,
            ModelsAtWork models,
            CaseFiles cases,
            TrialScores trial,
            MatchRepository matches) {
        this.keys = keys;
        this.mentions = mentions;
        this.models = models;
        this.cases = cases;
        this.trial = trial;
        this.matches = matches;
    }

    /**
     * Takes a batch of due cases and scores them. What is taken stays due if this fails.
     *
     * @return how many cases were taken; 0 where none is due or no model is tried
     */
    @Transactional
    public int scoreDue(int batch) {
        ModelsAtWork.AtWork shadow = models.holdTrial().orElse(null);
        if (shadow == null) {
            return 0;
        }
        List<UUID> due = trial.takeDue(batch);
        if (!due.isEmpty()) {
            trial.replace(
                    Objects.requireNonNull(shadow.modelId()),
                    due,
                    score(cases.views(due), models.inUse().engine(), shadow.engine()));
        }
        return due.size();
    }

    private List<TrialScores.Score> score(Collection<CaseView> views, MatchingEngine inUse, MatchingEngine shadow) {
        Map<UUID, List<Match>> decided = decided(views);
        Map<UUID, Profile> reports = mentions.reports(
                views.stream().flatMap(view -> view.reportIds().stream()).collect(Collectors.toSet()));
        Map<UUID, Set<UUID>> candidates = candidates(inUse, reports, decided.values());
        Map<UUID, Profile> records = mentions.records(
                candidates.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        List<TrialScores.Score> scores = new ArrayList<>();
        for (CaseView view : views) {
            boolean searched = view.status().isSearched();
            Map<UUID, Opinion> byInUse = new HashMap<>();
            Map<UUID, Opinion> byShadow = new HashMap<>();
            for (UUID reportId : view.reportIds()) {
                Profile report = reports.get(reportId);
                if (report != null) {
                    List<Profile> own = candidates.getOrDefault(reportId, Set.of()).stream()
                            .map(records::get)
                            .filter(Objects::nonNull)
                            .toList();
                    add(byInUse, inUse.score(report, own), searched);
                    add(byShadow, shadow.score(report, own), searched);
                }
            }
            Set<UUID> kept = decided.getOrDefault(view.id(), List.of()).stream()
                    .map(Match::recordId)
                    .collect(Collectors.toSet());
            byInUse.forEach((recordId, one) -> {
                Opinion other = byShadow.getOrDefault(recordId, Opinion.NONE);
                if (one.proposed() || other.proposed() || kept.contains(recordId)) {
                    scores.add(new TrialScores.Score(
                            view.id(), recordId, one.probability(), one.band(), other.probability(), other.band()));
                }
            });
        }
        return scores;
    }

    /** What one model says of a record, for the report of the case that agrees best. */
    private record Opinion(double probability, boolean proposed) {

        static final Opinion NONE = new Opinion(0, false);

        Opinion best(Opinion other) {
            return new Opinion(Math.max(probability, other.probability), proposed || other.proposed);
        }

        Band band() {
            return proposed ? Band.of(probability) : Band.NONE;
        }
    }

    private static void add(Map<UUID, Opinion> opinions, List<ScoredPair> bestFirst, boolean searched) {
        for (int place = 0; place < bestFirst.size(); place++) {
            ScoredPair pair = bestFirst.get(place);
            double probability = Math.min(1, Math.max(0, pair.probability()));
            boolean proposed = searched
                    && place < ProposeMatches.MOST_PER_REPORT
                    && probability >= ProposeMatches.LEAST_PROBABILITY;
            opinions.merge(UUID.fromString(pair.candidateId()), new Opinion(probability, proposed), Opinion::best);
        }
    }

    /** What the reports share keys with, and what people decided about them, whether it still shares a key or not. */
    private Map<UUID, Set<UUID>> candidates(
            MatchingEngine engine, Map<UUID, Profile> reports, Collection<List<Match>> decided) {
        Map<UUID, List<BlockingKey>> asked = new HashMap<>();
        reports.forEach((id, profile) -> asked.put(id, engine.keys(profile)));
        Map<UUID, Set<UUID>> candidates = new HashMap<>();
        keys.records()
                .sharing(asked, ProposeMatches.MOST_CANDIDATES)
                .forEach((report, records) -> candidates.put(report, new LinkedHashSet<>(records)));
        decided.stream()
                .flatMap(List::stream)
                .filter(match -> reports.containsKey(match.reportId()))
                .forEach(match -> candidates
                        .computeIfAbsent(match.reportId(), id -> new LinkedHashSet<>())
                        .add(match.recordId()));
        return candidates;
    }

    private Map<UUID, List<Match>> decided(Collection<CaseView> views) {
        return matches
                .findByCaseIdInOrderByProbabilityDescIdAsc(
                        views.stream().map(CaseView::id).toList())
                .stream()
                .filter(match -> DECIDED.contains(match.state()))
                .collect(Collectors.groupingBy(Match::caseId));
    }
}
