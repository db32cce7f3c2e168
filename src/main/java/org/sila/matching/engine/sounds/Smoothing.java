package org.sila.matching.engine.sounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Probabilities from counts: each context's counts are mixed with the probabilities of the next wider one (a Dirichlet
 * prior), down to how common a group of letters is at all; a small share is left for SLIPS of the pen.
 */
final class Smoothing {

    private static final double BORROWED = 4;
    private static final double SLIPS = 0.03;

    private static final double ANY_GROUP = 0.4;
    private final IntFunction<long[]> wider;
    private final int size;
    /** Counts of each context; added up when it is first asked for, since few ever are. */
    private final Map<Long, List<float[]>> counts = new HashMap<>();

    private final Map<Long, float[]> done = new HashMap<>();
    private final float[] common;

    Smoothing(Map<Integer, float[]> finest, IntFunction<long[]> wider, int size) {
        this.wider = wider;
        this.size = size;
        this.common = new float[size];
        double total = 0;
        for (Map.Entry<Integer, float[]> entry : finest.entrySet()) {
            for (long key : wider.apply(entry.getKey())) {
                counts.computeIfAbsent(key, absent -> new ArrayList<>(2)).add(entry.getValue());
            }
            add(common, entry.getValue());
        }
        for (float count : common) {
            total += count;
        }
        for (int i = 0; i < size; i++) {
            common[i] = (float) ((1 - ANY_GROUP) * common[i] / Math.max(1, total) + ANY_GROUP / size);
        }
    }

    /** The probabilities of all groups in a context. */
    void probabilities(int context, float[] out, int from) {
        long[] keys = wider.apply(context);
        float[] smoothed = smoothed(keys, keys.length - 1);
        for (int i = 0; i < size; i++) {
            out[from + i] = (float) ((1 - SLIPS) * smoothed[i] + SLIPS * common[i]);
        }
    }

    private float[] smoothed(long[] keys, int level) {
        if (level < 0) {
            return common;
        }
        float[] known = done.get(keys[level]);
        if (known != null) {
            return known;
        }
        float[] prior = smoothed(keys, level - 1);
        List<float[]> rows = counts.get(keys[level]);
        if (rows == null) {
            return prior;
        }
        float[] seen = new float[size];
        rows.forEach(row -> add(seen, row));
        double total = BORROWED;
        for (float count : seen) {
            total += count;
        }
        float[] result = new float[size];
        for (int i = 0; i < size; i++) {
            result[i] = (float) ((seen[i] + BORROWED * prior[i]) / total);
        }
        done.put(keys[level], result);
        return result;
    }

    private static void add(float[] sum, float[] counts) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += counts[i];
        }
    }
}
