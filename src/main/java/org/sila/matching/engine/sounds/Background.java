package org.sila.matching.engine.sounds;

/**
 * How likely a spelling is by itself: letters by the two before them, in one script. What is common in all names says
 * little about one.
 */
final class Background {

    private static final double BORROWED = 8;

    private final Script script;
    private final int size;
    private final float[] counts;
    private final float[] logarithms;

    /** @param counts of letter triples, edge included, see {@link #place} */
    Background(Script script, float[] counts) {
        this.script = script;
        this.size = script.size();
        this.counts = counts;
        this.logarithms = logarithms();
    }

    /** Counts the letters of spellings. */
    static Background of(Script script, Iterable<String> texts) {
        float[] counts = new float[script.size() * script.size() * script.size()];
        for (String text : texts) {
            for (int i = 0; i <= text.length(); i++) {
                counts[place(script, text, i)]++;
            }
        }
        return new Background(script, counts);
    }

    /** Where a letter after the two before it is counted. */
    static int place(Script script, String text, int at) {
        return (script.code(text, at - 2) * script.size() + script.code(text, at - 1)) * script.size()
                + script.code(text, at);
    }

    Script script() {
        return script;
    }

    float[] counts() {
        return counts;
    }

    /** How unlikely a letter is after the two before it, in bits; the end of the text counts as a letter. */
    float bits(String text, int at) {
        return -logarithms[place(script, text, at)];
    }

    /** How unlikely the whole spelling is, in bits. */
    float bits(String text) {
        float bits = 0;
        for (int i = 0; i <= text.length(); i++) {
            bits += bits(text, i);
        }
        return bits;
    }

    private float[] logarithms() {
        float[] pairs = new float[size * size];
        float[] singles = new float[size];
        double total = 0;
        for (int i = 0; i < counts.length; i++) {
            pairs[i % (size * size)] += counts[i];
            singles[i % size] += counts[i];
            total += counts[i];
        }
        float[] followers = new float[size];
        for (int i = 0; i < pairs.length; i++) {
            followers[i / size] += pairs[i];
        }
        float[] out = new float[counts.length];
        for (int context = 0; context < size * size; context++) {
            double seen = 0;
            for (int letter = 0; letter < size; letter++) {
                seen += counts[context * size + letter];
            }
            int last = context % size;
            for (int letter = 0; letter < size; letter++) {
                double single = (singles[letter] + 1) / (total + size);
                double pair = (pairs[last * size + letter] + BORROWED * single) / (followers[last] + BORROWED);
                double triple = (counts[context * size + letter] + BORROWED * pair) / (seen + BORROWED);
                out[context * size + letter] = (float) (Math.log(triple) / Math.log(2));
            }
        }
        return out;
    }
}
