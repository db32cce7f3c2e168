package org.sila.matching.engine.names;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Results of comparing names by their letters, for names that meet again and again: few names are most of all names. A
 * table of fixed size, shared by all threads, in which a newer result takes the place of an older one. Each entry is one
 * number, the pair's hash with the level in its last bits, so that no thread sees half of one.
 */
final class ComparedBefore {

    private static final int SIZE = 1 << 20;
    private static final int LEVEL_BITS = 15;
    private static final NameLevel[] LEVELS = NameLevel.values();
    private static final AtomicLongArray ENTRIES = new AtomicLongArray(SIZE);

    private ComparedBefore() {}

    static NameLevel level(NameToken first, NameToken second) {
        long pair = Hashing.combine(first.hash(), second.hash());
        int slot = (int) (pair >>> 40) & SIZE - 1;
        long entry = ENTRIES.getOpaque(slot);
        if ((entry & ~LEVEL_BITS) == (pair & ~LEVEL_BITS) && entry != 0) {
            return LEVELS[(int) entry & LEVEL_BITS];
        }
        NameLevel level = TokenComparator.byLetters(first, second);
        ENTRIES.setOpaque(slot, pair & ~LEVEL_BITS | level.ordinal());
        return level;
    }
}
