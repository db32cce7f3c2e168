package org.sila.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sila.matching.engine.MatchingEngine;
import org.sila.matching.engine.ScoredPair;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.models.ModelsAtWork;
import org.sila.sources.RecordView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that are probably about the same human being as one record, computed when asked. As within one list, a pair has
 * the mean of the probabilities that it has from its two ends. Only people decide.
 */
@Service
public class SameRecords {

    static final double LEAST_PROBABILITY = 0.3;

    /** The least that the record itself must say. */
    private static final double LEAST_OF_ONE_END = 0.1;

    private static final int MOST = 20;
    private static final int MOST_CANDIDATES = 100;

    private final KeyStore keys;
    private final Mentions mentions;
    private final ModelsAtWork models;
    private final OwnFrequencies frequencies;

    SameRecords(KeyStore keys, Mentions mentions, ModelsAtWork models, OwnFrequencies frequencies) {
        this.keys = keys;
        this.mentions = mentions;
        this.models = models;
        this.frequencies = frequencies;
    }

    /**
     * One that is likely.
     *
     * @param percent probability in whole percents, 1 to 99
     */
    public record Likely(UUID recordId, int percent) {}

    /**
     * Two records beside each other.
     *
     * @param fields what speaks for and against it that they are of one human being, weighed as for a match
     * @param heaviest weight of the field that weighs most, for the length of bars
     */
    public record Compared(List<ComparedField> fields, double heaviest) {
        public Compared {
            fields = List.copyOf(fields);
        }
    }

    /** What the engine makes of the two alone; empty where the list of one of them was recalled. */
    @Transactional(readOnly = true)
    public Optional<Compared> compare(RecordView record, RecordView other) {
        Map<UUID, Profile> both = mentions.records(List.of(record.id(), other.id()));
        Profile one = both.get(record.id());
        Profile two = both.get(other.id());
        if (one == null || two == null) {
            return Optional.empty();
        }
        frequencies.refresh();
        return models.inUse().engine().score(one, List.of(two)).stream()
                .findFirst()
                .map(pair -> ComparedValues.fields(pair.evidence(), record.person(), other.person()))
                .map(fields -> new Compared(
                        fields,
                        fields.stream()
                                .mapToDouble(field -> Math.abs(field.weight()))
                                .max()
                                .orElse(1)));
    }

    /** At most {@value #MOST}, the most probable first; none where there is no such record. */
    @Transactional(readOnly = true)
    public List<Likely> of(UUID recordId) {
        frequencies.refresh();
        MatchingEngine engine = models.inUse().engine();
        Map<UUID, Profile> own = mentions.records(List.of(recordId));
        Map<UUID, Double> oneEnd = scored(engine, own).getOrDefault(recordId, Map.of());
        Set<UUID> possible = oneEnd.entrySet().stream()
                .filter(one -> one.getValue() >= LEAST_OF_ONE_END)
                .sorted(Map.Entry.<UUID, Double>comparingByValue().reversed())
                .limit(2L * MOST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<UUID, Map<UUID, Double>> otherEnd = scored(engine, mentions.records(possible));
        Map<UUID, Double> means = new HashMap<>();
        possible.forEach(id -> means.put(
                id,
                (Objects.requireNonNull(oneEnd.get(id))
                                + otherEnd.getOrDefault(id, Map.of()).getOrDefault(recordId, 0.0))
                        / 2));
        return means.entrySet().stream()
                .filter(one -> one.getValue() >= LEAST_PROBABILITY)
                .sorted(Comparator.comparingDouble((Map.Entry<UUID, Double> one) -> -one.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(one ->
                        new Likely(one.getKey(), Likelihood.of(one.getValue()).percent()))
                .toList();
    }

    /** What each makes of the records that share keys with it. */
    private Map<UUID, Map<UUID, Double>> scored(MatchingEngine engine, Map<UUID, Profile> asking) {
        Map<UUID, List<UUID>> sharing = keys.records()
                .sharing(
                        asking.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, one -> engine.keys(one.getValue()))),
                        MOST_CANDIDATES);
        Map<UUID, Profile> profiles = mentions.records(
                sharing.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()));
        Map<UUID, Map<UUID, Double>> scored = new HashMap<>();
        asking.forEach((id, profile) -> {
            List<Profile> others = sharing.getOrDefault(id, List.of()).stream()
                    .filter(other -> !other.equals(id))
                    .map(profiles::get)
                    .filter(Objects::nonNull)
                    .toList();
            Map<UUID, Double> found = new LinkedHashMap<>();
            for (ScoredPair pair : engine.score(profile, others)) {
                found.put(UUID.fromString(pair.candidateId()), pair.probability());
            }
            scored.put(id, found);
        });
        return scored;
    }
}
