package org.sila.matching.engine.names;

/**
 * Results of comparing names by their letters, for names that meet again and again: few names are most of all names. A
 * table of fixed size in which a newer result takes the place of an older one; one for each thread.
 */
final class ComparedBefore {

    private static final int SIZE = 1 << 18;
    private static final NameLevel[] LEVELS = NameLevel.values();
    private static final ThreadLocal<ComparedBefore> OF_THIS_THREAD = ThreadLocal.withInitial(ComparedBefore::new);

    private final long[] pairs = new long[SIZE];
    private final byte[] levels = new byte[SIZE];

    private ComparedBefore() {}

    static ComparedBefore ofThisThread() {
        return OF_THIS_THREAD.get();
    }

    NameLevel level(NameToken first, NameToken second) {
        long pair = Hashing.combine(first.hash(), second.hash());
        int slot = (int) pair & SIZE - 1;
        if (pairs[slot] != pair) {
            levels[slot] = (byte) TokenComparator.byLetters(first, second).ordinal();
            pairs[slot] = pair;
        }
        return LEVELS[levels[slot]];
    }
}
