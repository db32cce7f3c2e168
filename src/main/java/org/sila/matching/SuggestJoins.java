package org.sila.matching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseStatus;
import org.sila.cases.CaseView;
import org.sila.cases.joins.JoinSuggestions;
import org.sila.cases.joins.NewSuggestion;
import org.sila.matching.engine.MatchingEngine;
import org.sila.matching.engine.ScoredPair;
import org.sila.matching.engine.evidence.Evidence;
import org.sila.matching.engine.evidence.FieldEvidence;
import org.sila.matching.engine.keys.BlockingKey;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.models.ModelsAtWork;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares due reports with the reports of other cases, and suggests to join the cases whose reports are probably about
 * one person. As within one list, a pair has the mean of the probabilities that it has from its two ends.
 */
@Service
class SuggestJoins {

    /** Cases are suggested from here on: more likely one person than not. */
    static final double LEAST_PROBABILITY = 0.5;

    /** The least that either end must say. */
    private static final double LEAST_OF_ONE_END = 0.1;

    private static final int MOST_CANDIDATES = 100;
    private static final int MOST_PER_REPORT = 10;

    private final JoinsDue due;
    private final KeyStore keys;
    private final Mentions mentions;
    private final ModelsAtWork models;
    private final OwnFrequencies frequencies;
    private final CaseFiles cases;
    private final JoinSuggestions suggestions;
    private final DecidingFields decidingFields;
    private final Clock clock;

    SuggestJoins(
            JoinsDue due,
            KeyStore keys,
            Mentions mentions,
            ModelsAtWork models,
            OwnFrequencies frequencies,
            CaseFiles cases,
            JoinSuggestions suggestions,
            DecidingFields decidingFields,
            Clock clock) {
        this.due = due;
        this.keys = keys;
        this.mentions = mentions;
        this.models = models;
        this.frequencies = frequencies;
        this.cases = cases;
        this.suggestions = suggestions;
        this.decidingFields = decidingFields;
        this.clock = clock;
    }

    /**
     * Takes a batch of due reports and suggests for their cases. What is taken stays due if this fails.
     *
     * @return how many reports were taken; 0 where none is due
     */
    @Transactional
    public int suggestDue(int batch) {
        List<UUID> taken = due.take(batch);
        if (!taken.isEmpty()) {
            frequencies.refresh();
            List<CaseView> views = cases.views(cases.casesOf(taken));
            Map<UUID, List<Pair>> found = compare(views);
            views.stream()
                    .sorted(Comparator.comparing(CaseView::id))
                    .forEach(view -> suggestions.suggest(
                            view.id(), best(found.getOrDefault(view.id(), List.of())), clock.instant()));
        }
        return taken.size();
    }

    /** Two reports of two cases, by the case that asks. */
    private record Pair(UUID otherCase, Profile own, Profile other, double probability) {}

    /** Mentions with those that share keys with them, each with its profile. */
    private record Neighbours(Map<UUID, Profile> profiles, Map<UUID, List<UUID>> of) {

        List<Profile> around(UUID id) {
            return of.getOrDefault(id, List.of()).stream()
                    .filter(other -> !other.equals(id))
                    .map(profiles::get)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private Map<UUID, List<Pair>> compare(List<CaseView> views) {
        MatchingEngine engine = models.inUse().engine();
        Set<UUID> reportIds = views.stream()
                .filter(view -> view.status() != CaseStatus.JOINED && view.status() != CaseStatus.WITHDRAWN)
                .flatMap(view -> view.reportIds().stream())
                .collect(Collectors.toSet());
        Map<UUID, Profile> own = mentions.reportsApart(reportIds);
        Neighbours first = neighbours(engine, own);
        Map<UUID, UUID> caseOf = cases.caseOfEach(first.profiles().keySet());
        Map<UUID, Map<UUID, Double>> oneEnd = new LinkedHashMap<>();
        own.forEach((id, profile) ->
                oneEnd.put(id, likely(all(engine, profile, first.around(id)), caseOf.get(id), caseOf)));
        Map<UUID, Profile> others = new HashMap<>();
        oneEnd.values()
                .forEach(likely -> likely.keySet()
                        .forEach(id -> others.put(id, first.profiles().get(id))));
        Neighbours second = neighbours(engine, others);
        Map<UUID, Map<UUID, Double>> otherEnd = new HashMap<>();
        others.forEach((id, profile) -> otherEnd.put(id, all(engine, profile, second.around(id))));

        Map<UUID, List<Pair>> found = new HashMap<>();
        own.forEach((id, profile) -> {
            for (Map.Entry<UUID, Double> one : oneEnd.getOrDefault(id, Map.of()).entrySet()) {
                UUID otherCase = caseOf.get(one.getKey());
                Profile other = others.get(one.getKey());
                double back = otherEnd.getOrDefault(one.getKey(), Map.of()).getOrDefault(id, 0.0);
                double mean = (one.getValue() + back) / 2;
                if (otherCase != null && other != null && back >= LEAST_OF_ONE_END && mean >= LEAST_PROBABILITY) {
                    found.computeIfAbsent(caseOf.get(id), caseId -> new ArrayList<>())
                            .add(new Pair(otherCase, profile, other, mean));
                }
            }
        });
        return found;
    }

    private Neighbours neighbours(MatchingEngine engine, Map<UUID, Profile> mentioned) {
        Map<UUID, List<BlockingKey>> asked = new HashMap<>();
        mentioned.forEach((id, profile) -> asked.put(id, engine.keys(profile)));
        Map<UUID, List<UUID>> sharing = keys.reports().sharing(asked, MOST_CANDIDATES);
        Set<UUID> unknown =
                sharing.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        unknown.removeAll(mentioned.keySet());
        Map<UUID, Profile> profiles = new HashMap<>(mentioned);
        profiles.putAll(mentions.reportsApart(unknown));
        return new Neighbours(profiles, sharing);
    }

    /** Those in other cases that are likely, the best first. */
    private static Map<UUID, Double> likely(Map<UUID, Double> scored, @Nullable UUID caseId, Map<UUID, UUID> caseOf) {
        Map<UUID, Double> likely = new LinkedHashMap<>();
        scored.entrySet().stream()
                .filter(one -> one.getValue() >= LEAST_OF_ONE_END)
                .filter(one -> caseOf.containsKey(one.getKey()) && !Objects.equals(caseOf.get(one.getKey()), caseId))
                .limit(MOST_PER_REPORT)
                .forEach(one -> likely.put(one.getKey(), one.getValue()));
        return likely;
    }

    /** All, the best first. */
    private static Map<UUID, Double> all(MatchingEngine engine, Profile report, List<Profile> candidates) {
        Map<UUID, Double> scored = new LinkedHashMap<>();
        for (ScoredPair pair : engine.score(report, candidates)) {
            scored.put(UUID.fromString(pair.candidateId()), pair.probability());
        }
        return scored;
    }

    /** Of each other case the pair that agrees best, and what all pairs with it were. */
    private List<NewSuggestion> best(List<Pair> pairs) {
        MatchingEngine engine = models.inUse().engine();
        Map<UUID, List<Pair>> byCase = pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::probability).reversed())
                .collect(Collectors.groupingBy(Pair::otherCase, LinkedHashMap::new, Collectors.toList()));
        return byCase.entrySet().stream()
                .map(entry -> suggestion(engine, entry.getKey(), entry.getValue()))
                .toList();
    }

    private NewSuggestion suggestion(MatchingEngine engine, UUID otherCase, List<Pair> pairs) {
        Evidence evidence = evidence(engine, pairs.get(0));
        return new NewSuggestion(
                otherCase,
                Math.min(1, Math.max(0, pairs.get(0).probability())),
                evidence.relativeProbability(),
                Weightiest.of(evidence).stream().map(SuggestJoins::reason).toList(),
                pairs.stream()
                        .map(pair -> decidingFields.of(evidence(engine, pair)))
                        .toList());
    }

    /** The same whichever of the two asks. */
    private static Evidence evidence(MatchingEngine engine, Pair pair) {
        boolean inOrder = pair.own().id().compareTo(pair.other().id()) < 0;
        return engine.score(inOrder ? pair.own() : pair.other(), List.of(inOrder ? pair.other() : pair.own()))
                .get(0)
                .evidence();
    }

    private static NewSuggestion.Reason reason(FieldEvidence field) {
        return new NewSuggestion.Reason(Weightiest.what(field), Weightiest.how(field), field.weight());
    }
}
