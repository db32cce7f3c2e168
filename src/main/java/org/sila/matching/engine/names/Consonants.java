package org.sila.matching.engine.names;

/**
 * How many consonants of each coarse class a name has, a byte a class: a quick way to see that two names have too little
 * in common to be worth comparing letter by letter.
 */
final class Consonants {

    private Consonants() {}

    /** @param coarse as {@link Skeleton} packs them */
    static long count(long coarse) {
        long counts = 0;
        for (long rest = coarse; rest != 0; rest >>>= 4) {
            counts += 1L << 8 * ((rest & 15) - 1);
        }
        return counts;
    }

    /** How many there are of all classes together. */
    static int total(long counts) {
        return (int) ((counts * 0x0101010101010101L) >>> 56);
    }

    /** The consonants that one has and the other has not, counted on the side that has more of them. */
    static int apart(long first, long second) {
        int more = 0;
        int less = 0;
        for (int i = 0; i < Long.SIZE; i += Byte.SIZE) {
            int difference = (int) (first >>> i & 255) - (int) (second >>> i & 255);
            more += Math.max(0, difference);
            less += Math.max(0, -difference);
        }
        return Math.max(more, less);
    }
}
