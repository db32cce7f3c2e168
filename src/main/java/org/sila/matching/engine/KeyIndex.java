package org.sila.matching.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.sila.matching.engine.keys.BlockingKey;
import org.sila.matching.engine.profile.Profile;

/**
 * Records by their blocking keys, in memory: the twin of the table of keys. Keys lie in buckets by their first bits, a
 * bucket's keys and their owners in two primitive arrays, so that building it is two passes and needs no sorting. Keys that
 * too many share are left out, as there: they find nobody, and reading them would take longer than all others together.
 */
final class KeyIndex {

    /** A key shared by more records than this finds nobody. */
    static final int MOST_OF_ONE_KEY = 400;

    private static final int LEAST_BUCKET_BITS = 4;
    private static final int MOST_BUCKET_BITS = 26;

    private final int size;
    private final int shift;
    private final int[] starts;
    private long[] keys;
    private int[] owners;

    KeyIndex(Profile[] records, MatchingEngine engine) {
        size = records.length;
        long[][] own = IntStream.range(0, size)
                .parallel()
                .mapToObj(i -> engine.keys(records[i]).stream()
                        .mapToLong(BlockingKey::key)
                        .toArray())
                .toArray(long[][]::new);
        int total = Arrays.stream(own).mapToInt(some -> some.length).sum();
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, total / 4));
        shift = 64 - Math.min(MOST_BUCKET_BITS, Math.max(LEAST_BUCKET_BITS, bits));
        starts = starts(own);
        keys = new long[total];
        owners = new int[total];
        fill(own);
        leaveOutCommon();
    }

    private int[] starts(long[][] own) {
        int[] counted = new int[(1 << 64 - shift) + 1];
        for (long[] some : own) {
            for (long key : some) {
                counted[bucket(key) + 1]++;
            }
        }
        for (int i = 1; i < counted.length; i++) {
            counted[i] += counted[i - 1];
        }
        return counted;
    }

    private void fill(long[][] own) {
        int[] next = Arrays.copyOf(starts, starts.length - 1);
        for (int record = 0; record < own.length; record++) {
            for (long key : own[record]) {
                int at = next[bucket(key)]++;
                keys[at] = key;
                owners[at] = record;
            }
        }
    }

    private void leaveOutCommon() {
        int kept = 0;
        for (int bucket = 0, from = 0; bucket + 1 < starts.length; bucket++) {
            int to = starts[bucket + 1];
            Set<Long> common = to - from > MOST_OF_ONE_KEY ? common(from, to) : Set.of();
            for (int i = from; i < to; i++) {
                if (common.isEmpty() || !common.contains(keys[i])) {
                    keys[kept] = keys[i];
                    owners[kept++] = owners[i];
                }
            }
            from = to;
            starts[bucket + 1] = kept;
        }
        keys = Arrays.copyOf(keys, kept);
        owners = Arrays.copyOf(owners, kept);
    }

    /** The keys of a bucket that too many share. */
    private Set<Long> common(int from, int to) {
        Map<Long, Integer> sharing = new HashMap<>();
        for (int i = from; i < to; i++) {
            sharing.merge(keys[i], 1, Integer::sum);
        }
        sharing.values().removeIf(owners -> owners <= MOST_OF_ONE_KEY);
        return sharing.keySet();
    }

    private int bucket(long key) {
        return (int) (key >>> shift);
    }

    /** What one thread needs to count the keys it shares with each record. */
    Counter counter() {
        return new Counter();
    }

    /** Finds candidates; not to be used by two threads at once. */
    final class Counter {

        private final float[] sums = new float[size];
        private int[] touched = new int[1024];
        private int count;

        /** Records that share keys, those with the greatest sum of weights first, at most {@code limit}. */
        int[] candidates(List<BlockingKey> asked, int limit) {
            count = 0;
            for (BlockingKey key : asked) {
                add(key);
            }
            long[] ranked = new long[count];
            for (int i = 0; i < count; i++) {
                int record = touched[i];
                ranked[i] = (long) Float.floatToIntBits(sums[record]) << 32 | 0xffffffffL - record;
                sums[record] = 0;
            }
            Arrays.sort(ranked);
            int kept = Math.min(limit, count);
            int[] candidates = new int[kept];
            for (int i = 0; i < kept; i++) {
                candidates[i] = (int) (0xffffffffL - (ranked[count - 1 - i] & 0xffffffffL));
            }
            return candidates;
        }

        private void add(BlockingKey key) {
            int bucket = bucket(key.key());
            for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
                if (keys[i] == key.key()) {
                    add(owners[i], key.weight());
                }
            }
        }

        private void add(int record, float weight) {
            if (sums[record] == 0) {
                if (count == touched.length) {
                    touched = Arrays.copyOf(touched, count * 2);
                }
                touched[count++] = record;
            }
            sums[record] += weight;
        }
    }
}
