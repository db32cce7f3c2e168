package org.sila.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sila.matching.engine.MatchingEngine;
import org.sila.matching.engine.evidence.FieldEvidence;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.models.ModelsAtWork;
import org.sila.sources.LooksAlike;
import org.sila.sources.RecordMention;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares people of a list that is not stored with the records of all others, by the same measure by which records of
 * two lists are offered as one human being. What others of the same list would change of it is left aside.
 */
@Service
class CompareUnstored implements LooksAlike {

    /** More likely one human being than not: whoever looks at a whole list has no time for less. */
    private static final double LEAST_PROBABILITY = 0.5;

    private final BothEnds bothEnds;
    private final Mentions mentions;
    private final ModelsAtWork models;

    CompareUnstored(BothEnds bothEnds, Mentions mentions, ModelsAtWork models) {
        this.bothEnds = bothEnds;
        this.mentions = mentions;
        this.models = models;
    }

    @Override
    @Transactional
    public Map<UUID, List<Likely>> of(Collection<RecordMention> unstored, int most) {
        Map<UUID, Profile> people = mentions.unstored(unstored);
        Map<UUID, Map<UUID, Double>> likely = bothEnds.likelyOfMany(people, LEAST_PROBABILITY, most);
        Map<UUID, Profile> records = mentions.records(likely.values().stream()
                .flatMap(found -> found.keySet().stream())
                .collect(Collectors.toSet()));
        MatchingEngine engine = models.inUse().engine();
        Map<UUID, List<Likely>> found = new HashMap<>();
        likely.forEach((id, probabilities) -> {
            Profile person = Objects.requireNonNull(people.get(id));
            List<Likely> alike = probabilities.entrySet().stream()
                    .flatMap(one -> Stream.ofNullable(records.get(one.getKey()))
                            .map(record -> likely(engine, person, record, one.getValue())))
                    .toList();
            if (!alike.isEmpty()) {
                found.put(id, alike);
            }
        });
        return found;
    }

    private static Likely likely(MatchingEngine engine, Profile person, Profile record, double probability) {
        return new Likely(
                UUID.fromString(record.id()),
                UUID.fromString(record.mention().source()),
                Likelihood.of(probability).percent(),
                engine.score(person, List.of(record)).stream()
                        .flatMap(pair -> Weightiest.of(pair.evidence()).stream())
                        .map(CompareUnstored::reason)
                        .toList());
    }

    private static Reason reason(FieldEvidence field) {
        return new Reason(Weightiest.what(field), Weightiest.how(field), field.weight() >= 0);
    }
}
