package org.sila.matching;

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
import org.sila.matching.engine.MatchingEngine;
import org.sila.matching.engine.ScoredPair;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.models.ModelsAtWork;
import org.springframework.stereotype.Component;

/**
 * Records that are probably about the same human being as those who ask. As within one list, a pair has the mean of the
 * probabilities that it has from its two ends.
 */
@Component
class BothEnds {

    /** The least that the end that asks must say. */
    private static final double LEAST_OF_ONE_END = 0.1;

    private static final int MOST_CANDIDATES = 100;
    private static final int CANDIDATES_OF_MANY = 50;

    private final KeyStore keys;
    private final Mentions mentions;
    private final ModelsAtWork models;
    private final OwnFrequencies frequencies;

    BothEnds(KeyStore keys, Mentions mentions, ModelsAtWork models, OwnFrequencies frequencies) {
        this.keys = keys;
        this.mentions = mentions;
        this.models = models;
        this.frequencies = frequencies;
    }

    /**
     * By who asks, the probabilities of records, the greatest first. Within a transaction, until the end of which none of
     * the sources of these records can be recalled.
     *
     * @param asking by the ids of their mentions, stored or not
     * @param least the least probability that counts
     * @param most how many records for each
     */
    Map<UUID, Map<UUID, Double>> likely(Map<UUID, Profile> asking, double least, int most) {
        frequencies.refresh();
        MatchingEngine engine = models.inUse().engine();
        Map<UUID, Map<UUID, Double>> oneEnd = scored(engine, asking, Map.of());
        oneEnd.replaceAll((id, found) -> best(found, LEAST_OF_ONE_END, 2 * most));
        Map<UUID, List<Profile>> askers = new HashMap<>();
        oneEnd.forEach((id, found) -> found.keySet()
                .forEach(other -> askers.computeIfAbsent(other, any -> new ArrayList<>())
                        .add(Objects.requireNonNull(asking.get(id)))));
        Map<UUID, Map<UUID, Double>> otherEnd = scored(engine, mentions.records(askers.keySet()), askers);
        Map<UUID, Map<UUID, Double>> likely = new HashMap<>();
        oneEnd.forEach((id, found) -> {
            Map<UUID, Double> means = new HashMap<>();
            found.forEach((other, probability) -> means.put(
                    other, (probability + otherEnd.getOrDefault(other, Map.of()).getOrDefault(id, 0.0)) / 2));
            likely.put(id, best(means, least, most));
        });
        return likely;
    }

    /**
     * The same for hundreds who are not stored, of whom each is asked for but once: what a record makes of one of them
     * is taken among those that share keys with that one, instead of those that share keys with the record, who are
     * nearly the same.
     */
    Map<UUID, Map<UUID, Double>> likelyOfMany(Map<UUID, Profile> asking, double least, int most) {
        frequencies.refresh();
        MatchingEngine engine = models.inUse().engine();
        Map<UUID, List<Profile>> around = around(engine, asking, CANDIDATES_OF_MANY);
        return asking.entrySet().parallelStream().collect(Collectors.toMap(Map.Entry::getKey, one -> {
            List<Profile> candidates = around.getOrDefault(one.getKey(), List.of());
            Map<UUID, Double> means = best(scored(engine, one.getValue(), candidates), LEAST_OF_ONE_END, most);
            means.replaceAll((record, probability) ->
                    (probability + otherEnd(engine, record.toString(), one.getValue(), candidates)) / 2);
            return best(means, least, most);
        }));
    }

    private static double otherEnd(MatchingEngine engine, String record, Profile asking, List<Profile> candidates) {
        List<Profile> others = new ArrayList<>(candidates);
        others.add(asking);
        Profile own = others.stream()
                .filter(one -> one.id().equals(record))
                .findFirst()
                .orElseThrow();
        others.remove(own);
        return engine.score(own, others).stream()
                .filter(pair -> pair.candidateId().equals(asking.id()))
                .mapToDouble(ScoredPair::probability)
                .findFirst()
                .orElse(0);
    }

    private static Map<UUID, Double> best(Map<UUID, Double> found, double least, int most) {
        Map<UUID, Double> best = new LinkedHashMap<>();
        found.entrySet().stream()
                .filter(one -> one.getValue() >= least)
                .sorted(Comparator.comparingDouble((Map.Entry<UUID, Double> one) -> -one.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .forEach(one -> best.put(one.getKey(), one.getValue()));
        return best;
    }

    /**
     * What each makes of the records that share keys with it, the best first.
     *
     * @param others who is to be compared with each besides, stored or not
     */
    private Map<UUID, Map<UUID, Double>> scored(
            MatchingEngine engine, Map<UUID, Profile> asking, Map<UUID, List<Profile>> others) {
        Map<UUID, List<Profile>> around = around(engine, asking, MOST_CANDIDATES);
        return asking.entrySet().parallelStream().collect(Collectors.toMap(Map.Entry::getKey, one -> {
            List<Profile> candidates = new ArrayList<>(others.getOrDefault(one.getKey(), List.of()));
            Set<String> known = candidates.stream().map(Profile::id).collect(Collectors.toSet());
            around.getOrDefault(one.getKey(), List.of()).stream()
                    .filter(record -> !known.contains(record.id()))
                    .forEach(candidates::add);
            return scored(engine, one.getValue(), candidates);
        }));
    }

    /** The other records that share keys with each. */
    private Map<UUID, List<Profile>> around(MatchingEngine engine, Map<UUID, Profile> asking, int most) {
        Map<UUID, List<UUID>> sharing = keys.records()
                .sharing(
                        asking.entrySet().parallelStream()
                                .collect(Collectors.toMap(Map.Entry::getKey, one -> engine.keys(one.getValue()))),
                        most);
        Map<UUID, Profile> records = mentions.records(
                sharing.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()));
        Map<UUID, List<Profile>> around = new HashMap<>();
        sharing.forEach((id, found) -> around.put(
                id,
                found.stream()
                        .filter(other -> !other.equals(id))
                        .map(records::get)
                        .filter(Objects::nonNull)
                        .toList()));
        return around;
    }

    private static Map<UUID, Double> scored(MatchingEngine engine, Profile asking, List<Profile> candidates) {
        Map<UUID, Double> scored = new LinkedHashMap<>();
        for (ScoredPair pair : engine.score(asking, candidates)) {
            scored.put(UUID.fromString(pair.candidateId()), pair.probability());
        }
        return scored;
    }
}
