package org.sila.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.models.ModelsAtWork;
import org.sila.sources.RecordView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that are probably about the same human being as one record, computed when asked. Only people decide.
 */
@Service
public class SameRecords {

    private static final double LEAST_PROBABILITY = 0.3;
    private static final int MOST = 20;

    private final BothEnds bothEnds;
    private final Mentions mentions;
    private final ModelsAtWork models;
    private final OwnFrequencies frequencies;

    SameRecords(BothEnds bothEnds, Mentions mentions, ModelsAtWork models, OwnFrequencies frequencies) {
        this.bothEnds = bothEnds;
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
        return bothEnds
                .likely(mentions.records(List.of(recordId)), LEAST_PROBABILITY, MOST)
                .getOrDefault(recordId, Map.of())
                .entrySet()
                .stream()
                .map(one ->
                        new Likely(one.getKey(), Likelihood.of(one.getValue()).percent()))
                .toList();
    }
}
