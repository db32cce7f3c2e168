package org.sila.matching.engine.sounds;

/**
 * Where a letter stands: between which letters, and after what kind of Latin letter. As a number, and as the chain
 * of ever wider contexts from which what is rare borrows.
 */
final class Context {

    /** Any letter: the context does not say. */
    static final int ANY = Script.ARABIC.size();

    private static final int BASE = Script.ARABIC.size() + 1;

    private Context() {}

    /** @param before the letter before, or {@link #ANY}; {@code preceding} see {@link Units#preceding} */
    static int of(int before, int letter, int after, int preceding) {
        return ((before * BASE + letter) * BASE + after) * Units.PRECEDING + preceding;
    }

    static int before(int context) {
        return context / Units.PRECEDING / BASE / BASE;
    }

    static int letter(int context) {
        return context / Units.PRECEDING / BASE % BASE;
    }

    static int after(int context) {
        return context / Units.PRECEDING % BASE;
    }

    static int preceding(int context) {
        return context % Units.PRECEDING;
    }

    static int anyBefore(int context) {
        return of(ANY, letter(context), after(context), preceding(context));
    }

    static int anyNeighbours(int context) {
        return of(ANY, letter(context), ANY, preceding(context));
    }

    /** Wider contexts of a letter's own sound, the widest first. */
    static long[] ofLetter(Script script, int context) {
        int letter = letter(context);
        int q = preceding(context);
        int after = after(context);
        int afterClass = after == ANY ? ANY : script.classOf(after);
        int before = before(context);
        int beforeClass = before == ANY ? ANY : script.classOf(before);
        return new long[] {
            key(1, letter, 0, 0, 0),
            key(2, letter, q, 0, 0),
            key(3, letter, q, afterClass, 0),
            key(4, letter, q, after, 0),
            key(5, letter, q, after, beforeClass),
            key(6, letter, q, after, before)
        };
    }

    /** Wider contexts of the vowel between two letters, the widest first. */
    static long[] ofGap(Script script, int context) {
        int letter = letter(context);
        int q = preceding(context);
        int after = after(context);
        int afterClass = after == ANY ? ANY : script.classOf(after);
        int before = before(context);
        int beforeClass = before == ANY ? ANY : script.classOf(before);
        return new long[] {
            key(1, 0, q, 0, 0),
            key(2, letter == ANY ? ANY : script.classOf(letter), q, afterClass, 0),
            key(3, letter, q, afterClass, 0),
            key(4, letter, q, after, 0),
            key(5, letter, q, after, beforeClass),
            key(6, letter, q, after, before)
        };
    }

    private static long key(int level, int letter, int preceding, int after, int before) {
        return (((level * 64L + letter) * 64 + preceding) * 64 + after) * 64 + before;
    }
}
