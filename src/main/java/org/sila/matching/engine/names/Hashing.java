package org.sila.matching.engine.names;

/** 64-bit hashes that are the same on every machine and in every version, because they are stored. */
public final class Hashing {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hashing() {}

    /** FNV-1a over UTF-16 units, mixed; 0 only for the empty string. */
    public static long of(CharSequence text) {
        if (text.isEmpty()) {
            return 0;
        }
        long hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mix(hash);
    }

    /** Two values as one, order mattering. */
    public static long combine(long first, long second) {
        return mix(first * 31 + mix(second + 0x9e3779b97f4a7c15L));
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
