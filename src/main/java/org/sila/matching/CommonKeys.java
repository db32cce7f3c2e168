package org.sila.matching;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keys that too many share, which would be read each time only to be passed over: half of all that is read. Remembered
 * for some minutes, so that a key that has become rarer finds again.
 */
final class CommonKeys {

    private static final long REMEMBERED_NANOS = 10L * 60 * 1_000_000_000;
    private static final int MOST = 200_000;

    private final Map<Long, Long> since = new ConcurrentHashMap<>();

    void add(long key) {
        if (since.size() >= MOST) {
            since.clear();
        }
        since.put(key, System.nanoTime());
    }

    boolean contains(long key) {
        Long added = since.get(key);
        if (added == null) {
            return false;
        }
        if (System.nanoTime() - added > REMEMBERED_NANOS) {
            since.remove(key, added);
            return false;
        }
        return true;
    }
}
