package org.sila.matching.engine.sounds;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * How a name written in one script is written in Latin letters: each letter, given its neighbours and the Latin letter
 * before, becomes a group of Latin letters or none, and between two letters a vowel or none. Probabilities in arrays.
 */
final class Transducer {

    private static final float MISREAD = 0.02f;
    private static final double HOPELESS = Math.pow(2, -14);
    private static final int CONTEXT_BASE = Script.ARABIC.size() + 1;
    private static final ThreadLocal<double[]> SCRATCH =
            ThreadLocal.withInitial(() -> new double[3 * (Spelling.LONGEST + 1)]);

    private final Script source;
    private final SoundCounts counts;
    private final short[] rowOf = new short[CONTEXT_BASE * CONTEXT_BASE * CONTEXT_BASE];
    private final int units;
    private final int gaps = SoundCounts.GAPS.size();
    private final float[] letterTable;
    private final float[] gapTable;
    private final Smoothing letters;
    private final Smoothing vowels;
    /** 1 for each row whose probabilities are in the tables: few are ever asked for. */
    private final AtomicIntegerArray filled;

    Transducer(Script source, SoundCounts counts) {
        this.source = source;
        this.counts = counts;
        this.units = counts.units().size();
        int rows = numberRows();
        this.letterTable = new float[rows * units];
        this.gapTable = new float[rows * gaps];
        this.letters = new Smoothing(counts.letters(), context -> Context.ofLetter(source, context), units);
        this.vowels = new Smoothing(counts.gaps(), context -> Context.ofGap(source, context), gaps);
        this.filled = new AtomicIntegerArray(rows);
    }

    Script source() {
        return source;
    }

    SoundCounts counts() {
        return counts;
    }

    private int numberRows() {
        Arrays.fill(rowOf, (short) -1);
        int rows = 0;
        for (int letter = 0; letter < source.size(); letter++) {
            for (int after = 0; after < source.size(); after++) {
                rowOf[place(Context.ANY, letter, after)] = (short) rows;
                rows += Units.PRECEDING;
            }
        }
        for (Map<Integer, float[]> table : List.of(counts.letters(), counts.gaps())) {
            for (int context : table.keySet()) {
                int before = Context.before(context);
                int after = Context.after(context);
                if (before != Context.ANY && after != Context.ANY) {
                    int place = place(before, Context.letter(context), after);
                    if (rowOf[place] < 0) {
                        rowOf[place] = (short) rows;
                        rows += Units.PRECEDING;
                    }
                }
            }
        }
        return rows;
    }

    private static int place(int before, int letter, int after) {
        return (before * CONTEXT_BASE + letter) * CONTEXT_BASE + after;
    }

    /** The row of a place, filled for whatever Latin letter may precede. */
    private short row(int place) {
        short row = rowOf[place];
        if (row >= 0 && filled.get(row) == 0) {
            fill(place, row);
        }
        return row;
    }

    private synchronized void fill(int place, int row) {
        if (filled.get(row) != 0) {
            return; // another thread was faster, and names are read from the row by now
        }
        for (int q = 0; q < Units.PRECEDING; q++) {
            int context = place * Units.PRECEDING + q;
            letters.probabilities(context, letterTable, (row + q) * units);
            vowels.probabilities(context, gapTable, (row + q) * gaps);
        }
        int letter = Context.letter(place * Units.PRECEDING);
        if (source == Script.ARABIC && letter != Script.EDGE) {
            misread(letter, row);
        }
        filled.set(row, 1);
    }

    /** A letter may have been written, or scanned, for one that differs in its dots. */
    private void misread(int letter, int firstRow) {
        float[] other = new float[units];
        String alike = Dots.misreadFor(source.letter(letter));
        for (int i = 0; i < alike.length(); i++) {
            int code = source.code(alike.charAt(i));
            for (int q = 0; q < Units.PRECEDING; q++) {
                letters.probabilities(Context.of(Context.ANY, code, Context.ANY, q), other, 0);
                int row = (firstRow + q) * units;
                for (int unit = 0; unit < units; unit++) {
                    letterTable[row + unit] += MISREAD / alike.length() * (other[unit] - letterTable[row + unit]);
                }
            }
        }
    }

    /** Rows of the tables for each letter between its neighbours; the first is the gap before the first letter. */
    short[] rows(String text) {
        short[] rows = new short[text.length() + 1];
        for (int i = 0; i < rows.length; i++) {
            int letter = source.code(text, i - 1);
            int after = source.code(text, i);
            short row = row(place(source.code(text, i - 2), letter, after));
            rows[i] = row >= 0 ? row : row(place(Context.ANY, letter, after));
        }
        return rows;
    }

    /** P(latin | source) over all alignments, or 0 as soon as it cannot become anything. */
    double probability(short[] rows, Spelling latin) {
        double[] rarity = latin.rarity;
        int width = latin.length() + 1;
        double[] scratch = SCRATCH.get();
        int from = 0;
        int to = Spelling.LONGEST + 1;
        int own = 2 * to;
        Arrays.fill(scratch, own, own + width, 0);
        scratch[own] = 1;
        gap(scratch, own, from, rows[0], latin);
        for (int i = 1; i < rows.length; i++) {
            letter(scratch, from, own, rows[i], latin);
            gap(scratch, own, to, rows[i], latin);
            double best = 0;
            for (int j = 0; j < width; j++) {
                best = Math.max(best, scratch[to + j] * rarity[j]);
            }
            if (best < HOPELESS) {
                return 0;
            }
            int spare = from;
            from = to;
            to = spare;
        }
        return scratch[from + width - 1];
    }

    private void letter(double[] cells, int from, int to, int row, Spelling latin) {
        short[] groups = latin.groups;
        byte[] preceding = latin.preceding;
        int width = latin.length() + 1;
        for (int j = 0; j < width; j++) {
            double sum = cells[from + j] * letterTable[(row + preceding[j]) * units];
            for (int length = 1; length <= Units.LONGEST; length++) {
                int unit = groups[j * Spelling.GROUPS + length - 1];
                if (unit >= 0) {
                    int back = j - length;
                    sum += cells[from + back] * letterTable[(row + preceding[back]) * units + unit];
                }
            }
            cells[to + j] = sum;
        }
    }

    private void gap(double[] cells, int from, int to, int row, Spelling latin) {
        short[] groups = latin.groups;
        byte[] preceding = latin.preceding;
        float[] stray = latin.stray;
        int width = latin.length() + 1;
        for (int j = 0; j < width; j++) {
            double sum = cells[from + j] * gapTable[(row + preceding[j]) * gaps];
            for (int length = 1; length <= 2; length++) {
                int vowel = groups[j * Spelling.GROUPS + 2 + length];
                if (vowel >= 0) {
                    int back = j - length;
                    sum += cells[from + back] * gapTable[(row + preceding[back]) * gaps + vowel];
                }
            }
            if (j > 0) {
                sum += cells[to + j - 1] * stray[j];
            }
            cells[to + j] = sum;
        }
    }

    /** Probability of a group of letters for the letter of a row. */
    float letterProbability(int row, int unit) {
        return letterTable[row * units + unit];
    }

    /** Probability of vowels after the letter of a row. */
    float gapProbability(int row, int vowel) {
        return gapTable[row * gaps + vowel];
    }
}
