package org.sila.matching.engine.sounds;

/**
 * All ways to align a Latin spelling with another, for learning and for explaining. Stage {@code 2i} is after the gap
 * that follows the first {@code i} letters, stage {@code 2i - 1} is before it.
 */
final class Lattice {

    private final Transducer transducer;
    private final Spelling source;
    private final Spelling latin;
    private final int stages;
    private final int width;
    private final double[][] forward;

    Lattice(Transducer transducer, Spelling source, Spelling latin) {
        this.transducer = transducer;
        this.source = source;
        this.latin = latin;
        this.stages = 2 * source.length() + 1;
        this.width = latin.length() + 1;
        this.forward = forward();
    }

    double weight() {
        double probability = forward[stages][width - 1];
        return probability <= 0 ? SoundModel.FLOOR : Math.log(probability) / Math.log(2) + latin.information();
    }

    /** Adds what the alignments say, each as likely as it is, times {@code share}. */
    void count(SoundCounts counts, double share) {
        double[][] backward = new double[stages + 1][width];
        backward[stages][width - 1] = 1;
        double scale = share / forward[stages][width - 1];
        for (int stage = stages; stage > 0; stage--) {
            for (int j = 0; j < width; j++) {
                for (int length = 0; length <= longest(stage) && backward[stage][j] > 0; length++) {
                    int group = group(stage, j, length);
                    if (group < 0) {
                        continue;
                    }
                    int back = j - length;
                    double step = probability(stage, back, group) * backward[stage][j];
                    backward[stage - 1][back] += step;
                    float expected = (float) (forward[stage - 1][back] * step * scale);
                    if (expected > 1e-4) {
                        int context = context(stage, back);
                        (isGap(stage) ? counts.gap(context) : counts.letter(context))[group] += expected;
                    }
                }
            }
        }
    }

    private double[][] forward() {
        double[][] cells = new double[stages + 1][width];
        cells[0][0] = 1;
        for (int stage = 1; stage <= stages; stage++) {
            for (int j = 0; j < width; j++) {
                double sum = 0;
                for (int length = 0; length <= longest(stage); length++) {
                    int group = group(stage, j, length);
                    if (group >= 0) {
                        sum += cells[stage - 1][j - length] * probability(stage, j - length, group);
                    }
                }
                cells[stage][j] = sum;
            }
        }
        return cells;
    }

    /** Gap, letter, gap, letter, gap ... */
    boolean isGap(int stage) {
        return stage % 2 == 1;
    }

    /** Number of the letter that a stage is about, or that a gap follows, from 1. */
    int letter(int stage) {
        return stage / 2;
    }

    int stages() {
        return stages;
    }

    int width() {
        return width;
    }

    int longest(int stage) {
        return isGap(stage) ? 2 : Units.LONGEST;
    }

    int group(int stage, int end, int length) {
        if (length == 0) {
            return 0;
        }
        return latin.groups[end * Spelling.GROUPS + length - 1 + (isGap(stage) ? Units.LONGEST : 0)];
    }

    double probability(int stage, int start, int group) {
        int row = source.rows[letter(stage)] + latin.preceding[start];
        return isGap(stage) ? transducer.gapProbability(row, group) : transducer.letterProbability(row, group);
    }

    private int context(int stage, int start) {
        int letter = letter(stage);
        return Context.of(code(letter - 1), code(letter), code(letter + 1), latin.preceding[start]);
    }

    private int code(int letter) {
        return source.script().code(source.text(), letter - 1);
    }
}
