package org.sila.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sila.matching.engine.keys.BlockingKey;
import org.sila.matching.engine.profile.Profile;

/** Records by their blocking keys, in sorted primitive arrays: the in-memory twin of the table of keys. */
final class KeyIndex {

    /** A key shared by more records than this finds nobody by itself, but still adds its weight to those found. */
    private static final int MOST_OF_ONE_KEY = 400;

    private final Profile[] records;
    private final long[] keys;
    private final int[] owners;

    KeyIndex(Profile[] records, MatchingEngine engine) {
        this.records = records;
        long[][] own = Arrays.stream(records)
                .parallel()
                .map(record ->
                        engine.keys(record).stream().mapToLong(BlockingKey::key).toArray())
                .toArray(long[][]::new);
        int total = Arrays.stream(own).mapToInt(some -> some.length).sum();
        long[] all = new long[total];
        int[] of = new int[total];
        int at = 0;
        for (int record = 0; record < own.length; record++) {
            for (long key : own[record]) {
                all[at] = key;
                of[at++] = record;
            }
        }
        int[] order = IntStream.range(0, total)
                .boxed()
                .sorted((one, two) -> Long.compare(all[one], all[two]))
                .mapToInt(Integer::intValue)
                .toArray();
        keys = new long[total];
        owners = new int[total];
        for (int i = 0; i < total; i++) {
            keys[i] = all[order[i]];
            owners[i] = of[order[i]];
        }
    }

    /** Records that share keys, those with the greatest sum of weights first, at most {@code limit}. */
    List<Profile> candidates(List<BlockingKey> asked, int limit) {
        float[] sums = new float[records.length];
        boolean[] found = new boolean[records.length];
        for (BlockingKey key : asked) {
            int from = first(key.key());
            int to = first(key.key() + 1);
            for (int i = from; i < to; i++) {
                sums[owners[i]] += key.weight();
                found[owners[i]] |= to - from <= MOST_OF_ONE_KEY;
            }
        }
        List<Integer> hits = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i]) {
                hits.add(i);
            }
        }
        hits.sort((one, two) -> Float.compare(sums[two], sums[one]));
        return hits.stream().limit(limit).map(i -> records[i]).toList();
    }

    /** Index of the first key that is not smaller. */
    private int first(long key) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (keys[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
