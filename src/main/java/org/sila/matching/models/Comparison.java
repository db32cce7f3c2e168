package org.sila.matching.models;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The model in shadow beside the one in use.
 *
 * @param due cases still to be scored; what is below leaves them out
 * @param counts of pairs that nobody decided yet, by band of the model in use and then of the other
 */
record Comparison(long due, Map<Band, Map<Band, Long>> counts, Quality inUse, Quality shadow) {

    /**
     * How well a model tells what people decided. Lower is better in all but the count.
     *
     * @param decided pairs that it was asked about
     * @param confirmed how many of them are the person
     * @param logLoss mean of -ln of the probability given to what turned out so
     * @param brier mean square distance of probability and decision
     * @param calibrationError how far, on average, probabilities are from the share confirmed (ECE, ten bins)
     */
    record Quality(long decided, long confirmed, double logLoss, double brier, double calibrationError) {

        static final Quality NONE = new Quality(0, 0, 0, 0, 0);
    }

    /** Both models' bands, for rows and columns. */
    public List<Band> bands() {
        return List.of(Band.values());
    }

    public long count(Band inUse, Band shadow) {
        return counts.getOrDefault(inUse, Map.of()).getOrDefault(shadow, 0L);
    }

    /** Pairs that would be proposed, and are not. */
    public long appearing() {
        return sum(Band.NONE, null) - count(Band.NONE, Band.NONE);
    }

    /** Pairs that are proposed, and would not be. */
    public long vanishing() {
        return sum(null, Band.NONE) - count(Band.NONE, Band.NONE);
    }

    /** Proposals that would be of another band. */
    public long changing() {
        return all() - appearing() - vanishing() - staying();
    }

    /** Proposals that stay in their band. */
    public long staying() {
        return bands().stream().mapToLong(band -> count(band, band)).sum();
    }

    public long all() {
        return sum(null, null);
    }

    private long sum(@Nullable Band inUse, @Nullable Band shadow) {
        return counts.entrySet().stream()
                .filter(row -> inUse == null || row.getKey() == inUse)
                .flatMap(row -> row.getValue().entrySet().stream())
                .filter(cell -> shadow == null || cell.getKey() == shadow)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
