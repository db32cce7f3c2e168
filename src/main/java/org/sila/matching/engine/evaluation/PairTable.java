package org.sila.matching.engine.evaluation;

import java.util.Arrays;

/** Pairs with their probabilities, in the order they came, each once; primitive arrays, for tens of millions. */
final class PairTable {

    private static final int FIRST_CAPACITY = 1024;

    private long[] keys = new long[FIRST_CAPACITY];
    private double[] probabilities = new double[FIRST_CAPACITY];
    /** Open addressing: the place of a pair, plus one; zero where nothing is. Twice to four times as long as keys. */
    private int[] places = new int[4 * FIRST_CAPACITY];

    private int size;

    /** Adds the pair, or raises its probability. */
    void put(long key, double probability) {
        int slot = slot(key);
        if (places[slot] != 0) {
            int at = places[slot] - 1;
            probabilities[at] = Math.max(probabilities[at], probability);
            return;
        }
        if (size == keys.length) {
            grow();
            slot = slot(key);
        }
        keys[size] = key;
        probabilities[size] = probability;
        places[slot] = ++size;
    }

    int size() {
        return size;
    }

    long key(int pair) {
        return keys[pair];
    }

    double probability(int pair) {
        return probabilities[pair];
    }

    /** The pairs by falling probability, those of equal probability in the order they came. */
    int[] bestFirst() {
        double[] sorted = Arrays.copyOf(probabilities, size);
        Arrays.sort(sorted);
        int[] next = new int[size];
        int[] order = new int[size];
        for (int pair = 0; pair < size; pair++) {
            int first = firstAtLeast(sorted, probabilities[pair]);
            int end = firstAtLeast(sorted, Math.nextUp(probabilities[pair]));
            order[size - end + next[first]++] = pair;
        }
        return order;
    }

    private static int firstAtLeast(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (places.length - 1);
        while (places[slot] != 0 && keys[places[slot] - 1] != key) {
            slot = (slot + 1) & (places.length - 1);
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        probabilities = Arrays.copyOf(probabilities, 2 * size);
        places = new int[8 * size];
        for (int pair = 0; pair < size; pair++) {
            places[slot(keys[pair])] = pair + 1;
        }
    }
}
