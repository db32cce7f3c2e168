package org.sila.matching.engine.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares scored pairs with the true ones. All of the truth is told first, then the pairs, in any order; a pair that
 * comes again counts once, with its highest probability. Holds about forty bytes a pair.
 */
public final class Evaluation {

    private static final int BINS = 10;
    private static final double SURE = 0.99;

    private final Map<String, Integer> reports = new HashMap<>();
    private final Map<String, Integer> records = new HashMap<>();
    private final List<String> recordIds = new ArrayList<>();
    private final Set<Long> truth = new HashSet<>();
    private final PairTable found = new PairTable();
    private int reportsWithTruth;

    /** These two are the same person. */
    public void truth(String reportId, String recordId) {
        truth.add(key(reportId, recordId));
        reportsWithTruth = reports.size();
    }

    /**
     * These two were put together.
     *
     * @throws IllegalArgumentException where the probability is not between 0 and 1
     */
    public void pair(String reportId, String recordId, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("not a probability: " + probability);
        }
        found.put(key(reportId, recordId), probability);
    }

    private long key(String reportId, String recordId) {
        int report = reports.computeIfAbsent(reportId, id -> reports.size());
        Integer record = records.get(recordId);
        if (record == null) {
            record = records.size();
            records.put(recordId, record);
            recordIds.add(recordId);
        }
        return (long) report << 32 | record;
    }

    /** The figures of all that was told. */
    public Figures figures() {
        boolean[] right = new boolean[found.size()];
        int hits = 0;
        for (int i = 0; i < right.length; i++) {
            right[i] = truth.contains(found.key(i));
            hits += right[i] ? 1 : 0;
        }
        List<Figures.Bin> bins = bins(right);
        return new Figures(
                found.size(),
                ranking(right),
                truth.isEmpty() ? 0 : hits / (double) truth.size(),
                at(0.5, right),
                best(right),
                at(SURE, right),
                brier(right),
                Calibration.error(bins),
                bins);
    }

    /** Where the first right record of each report stands; of reports that have one. */
    private Figures.Ranking ranking(boolean[] right) {
        int[] best = new int[reportsWithTruth];
        Arrays.fill(best, -1);
        for (int i = 0; i < right.length; i++) {
            if (right[i] && (best[report(i)] < 0 || before(i, best[report(i)]))) {
                best[report(i)] = i;
            }
        }
        int[] ranks = new int[reportsWithTruth];
        for (int i = 0; i < right.length; i++) {
            int report = report(i);
            if (report < reportsWithTruth && best[report] >= 0 && before(i, best[report])) {
                ranks[report]++;
            }
        }
        double first = 0;
        double amongTen = 0;
        double reciprocal = 0;
        for (int report = 0; report < reportsWithTruth; report++) {
            if (best[report] >= 0) {
                first += ranks[report] == 0 ? 1 : 0;
                amongTen += ranks[report] < 10 ? 1 : 0;
                reciprocal += 1.0 / (ranks[report] + 1);
            }
        }
        double all = Math.max(1, reportsWithTruth);
        return new Figures.Ranking(first / all, amongTen / all, reciprocal / all);
    }

    /** Higher probabilities stand first, and of equal ones the greater record id. */
    private boolean before(int pair, int other) {
        int order = Double.compare(found.probability(pair), found.probability(other));
        return order != 0 ? order > 0 : record(pair).compareTo(record(other)) > 0;
    }

    private Figures.Cut at(double threshold, boolean[] right) {
        int kept = 0;
        int hits = 0;
        for (int i = 0; i < right.length; i++) {
            if (found.probability(i) >= threshold) {
                kept++;
                hits += right[i] ? 1 : 0;
            }
        }
        return Figures.Cut.of(threshold, hits, kept, truth.size());
    }

    /** The cut with the highest F1; pairs of equal probability are taken in the order they came. */
    private Figures.Cut best(boolean[] right) {
        Figures.Cut best = Figures.Cut.of(0, 0, 0, truth.size());
        int kept = 0;
        int hits = 0;
        for (int i : found.bestFirst()) {
            kept++;
            hits += right[i] ? 1 : 0;
            if (right[i] && 2.0 * hits / (kept + truth.size()) > best.f1()) {
                best = Figures.Cut.of(found.probability(i), hits, kept, truth.size());
            }
        }
        return best;
    }

    private List<Figures.Bin> bins(boolean[] right) {
        int[] counts = new int[BINS];
        int[] hits = new int[BINS];
        double[] sums = new double[BINS];
        for (int i = 0; i < right.length; i++) {
            int bin = Math.min(BINS - 1, (int) (found.probability(i) * BINS));
            counts[bin]++;
            hits[bin] += right[i] ? 1 : 0;
            sums[bin] += found.probability(i);
        }
        List<Figures.Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            bins.add(new Figures.Bin(bin / (double) BINS, counts[bin], sums[bin], hits[bin]));
        }
        return bins;
    }

    private double brier(boolean[] right) {
        double sum = 0;
        for (int i = 0; i < right.length; i++) {
            double off = found.probability(i) - (right[i] ? 1 : 0);
            sum += off * off;
        }
        return sum / Math.max(1, right.length);
    }

    private int report(int pair) {
        return (int) (found.key(pair) >>> 32);
    }

    private String record(int pair) {
        return recordIds.get((int) found.key(pair));
    }
}
