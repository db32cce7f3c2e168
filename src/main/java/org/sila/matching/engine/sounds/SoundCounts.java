package org.sila.matching.engine.sounds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often, in the pairs learned from, which Latin letters stood for an Arabic letter, and which vowels between two, in
 * which {@link Context}. Contexts that say {@link Context#ANY} count what was too rare to be kept apart.
 */
final class SoundCounts {

    /** Groups that may stand between two Arabic letters: short vowels. */
    static final Units GAPS = new Units(List.of(
            "", "a", "e", "i", "o", "u", "y", "aa", "ae", "ai", "ay", "ea", "ee", "ei", "eu", "ey", "ia", "ie", "io",
            "oa", "oe", "oo", "ou", "ue", "ui"));

    private static final float FEWEST_IN_FULL = 30;
    private static final float FEWEST_IN_PART = 10;
    private static final float FEWEST_OF_A_KIND = 1;
    private static final float NEVER = Float.POSITIVE_INFINITY;

    private final Units units;
    private final Map<Integer, float[]> letters = new HashMap<>();
    private final Map<Integer, float[]> gaps = new HashMap<>();

    SoundCounts(Units units) {
        this.units = units;
    }

    Units units() {
        return units;
    }

    Map<Integer, float[]> letters() {
        return letters;
    }

    Map<Integer, float[]> gaps() {
        return gaps;
    }

    float[] letter(int context) {
        return letters.computeIfAbsent(context, key -> new float[units.size()]);
    }

    float[] gap(int context) {
        return gaps.computeIfAbsent(context, key -> new float[GAPS.size()]);
    }

    /** A copy in which what is rare is counted in wider contexts, and every count can be rounded. */
    SoundCounts withoutTheRare() {
        SoundCounts out = new SoundCounts(units);
        widen(letters, out.letters, units.size());
        widen(gaps, out.gaps, GAPS.size());
        return out;
    }

    private static void widen(Map<Integer, float[]> from, Map<Integer, float[]> to, int size) {
        Map<Integer, float[]> pairs = new HashMap<>();
        Map<Integer, float[]> singles = new HashMap<>();
        from.forEach((context, counts) -> {
            if (Context.after(context) == Context.ANY) {
                move(counts, 0, row(singles, context, size), counts);
            } else if (Context.before(context) == Context.ANY) {
                move(counts, 0, row(pairs, context, size), counts);
            } else {
                boolean told = total(counts) >= FEWEST_IN_FULL;
                float[] kept = told ? row(to, context, size) : new float[size];
                move(counts, told ? FEWEST_OF_A_KIND : NEVER, kept, row(pairs, Context.anyBefore(context), size));
            }
        });
        pairs.forEach((context, counts) -> {
            boolean told = total(counts) >= FEWEST_IN_PART;
            float[] kept = told ? row(to, context, size) : new float[size];
            move(counts, told ? FEWEST_OF_A_KIND : NEVER, kept, row(singles, Context.anyNeighbours(context), size));
        });
        to.putAll(singles);
    }

    /** Counts of at least {@code fewest} go to one row, the others to another. */
    private static void move(float[] counts, float fewest, float[] enough, float[] others) {
        float[] copy = counts.clone();
        for (int i = 0; i < copy.length; i++) {
            float[] row = copy[i] >= fewest ? enough : others;
            if (row != counts) {
                row[i] += copy[i];
            }
        }
    }

    private static float[] row(Map<Integer, float[]> table, int context, int size) {
        return table.computeIfAbsent(context, key -> new float[size]);
    }

    private static float total(float[] counts) {
        float total = 0;
        for (float count : counts) {
            total += count;
        }
        return total;
    }
}
