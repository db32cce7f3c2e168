package org.sila.matching.engine;

import java.util.Arrays;

/** Sums of what was said of pairs of numbers, in the order in which the pairs first came, in primitive arrays. */
final class PairSums {

    private static final double FULL = 0.6;

    private long[] pairs = new long[1024];
    private float[] sums = new float[1024];
    private byte[] times = new byte[1024];
    private int[] slots = new int[4096];
    private int size;

    void add(int one, int two, double value) {
        if (size + 1 > slots.length * FULL) {
            rehash();
        }
        long pair = (long) Math.min(one, two) << 32 | Math.max(one, two);
        int slot = slot(pair);
        if (slots[slot] == 0) {
            append(pair);
            slots[slot] = size;
        }
        sums[slots[slot] - 1] += (float) value;
        times[slots[slot] - 1]++;
    }

    int size() {
        return size;
    }

    int smaller(int place) {
        return (int) (pairs[place] >>> 32);
    }

    int greater(int place) {
        return (int) pairs[place];
    }

    double mean(int place) {
        return sums[place] / times[place];
    }

    /**
     * The places of all pairs: by their smaller number, and of one smaller number those with the greatest mean first.
     *
     * @param numbers how many numbers there are
     */
    int[] inOrder(int numbers) {
        int[] starts = new int[numbers + 1];
        for (int place = 0; place < size; place++) {
            starts[smaller(place) + 1]++;
        }
        for (int number = 0; number < numbers; number++) {
            starts[number + 1] += starts[number];
        }
        int[] next = Arrays.copyOf(starts, numbers);
        long[] keyed = new long[size];
        for (int place = 0; place < size; place++) {
            long last = Integer.MAX_VALUE - Float.floatToIntBits((float) mean(place));
            keyed[next[smaller(place)]++] = last << 32 | place;
        }
        for (int number = 0; number < numbers; number++) {
            Arrays.sort(keyed, starts[number], starts[number + 1]);
        }
        return Arrays.stream(keyed).mapToInt(key -> (int) key).toArray();
    }

    private void append(long pair) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size * 2);
            sums = Arrays.copyOf(sums, size * 2);
            times = Arrays.copyOf(times, size * 2);
        }
        pairs[size++] = pair;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int i = 0; i < size; i++) {
            slots[slot(pairs[i])] = i + 1;
        }
    }

    private int slot(long pair) {
        int mask = slots.length - 1;
        int slot = (int) ((pair * 0x9e3779b97f4a7c15L) >>> 32) & mask;
        while (slots[slot] != 0 && pairs[slots[slot] - 1] != pair) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
