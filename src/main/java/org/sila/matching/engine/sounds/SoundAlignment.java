package org.sila.matching.engine.sounds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The likeliest way in which a Latin spelling came from another, letter by letter: why they weigh what they weigh. */
public final class SoundAlignment {

    private static final int STRAY = -1;

    private final Lattice lattice;
    private final Spelling source;
    private final Spelling latin;
    private final double[][] best;
    private final int[][] length;

    /**
     * What one letter became.
     *
     * @param from a letter of the first spelling; empty for a vowel it does not write, or a letter too many
     * @param to the Latin letters written for it, perhaps none
     * @param bits what this speaks for the names being one; negative where it speaks against
     */
    public record Step(String from, String to, float bits) {}

    private SoundAlignment(Spelling source, Spelling latin) {
        this.lattice = new Lattice(SoundModel.shipped().from(source.script()), source, latin);
        this.source = source;
        this.latin = latin;
        this.best = new double[lattice.stages() + 1][lattice.width()];
        this.length = new int[lattice.stages() + 1][lattice.width()];
        follow();
    }

    /**
     * @param source Arabic or Latin
     * @return in reading order; empty where no alignment is possible at all
     */
    public static List<Step> of(Spelling source, Spelling latin) {
        if (latin.script() != Script.LATIN) {
            throw new IllegalArgumentException("aligned with a Latin spelling only");
        }
        return new SoundAlignment(source, latin).steps();
    }

    private void follow() {
        best[0][0] = 1;
        for (int stage = 1; stage <= lattice.stages(); stage++) {
            for (int end = 0; end < lattice.width(); end++) {
                for (int taken = 0; taken <= lattice.longest(stage); taken++) {
                    int group = lattice.group(stage, end, taken);
                    if (group >= 0) {
                        double way = best[stage - 1][end - taken] * lattice.probability(stage, end - taken, group);
                        keep(stage, end, taken, way);
                    }
                }
                if (lattice.isGap(stage) && end > 0) {
                    keep(stage, end, STRAY, best[stage][end - 1] * latin.stray[end]);
                }
            }
        }
    }

    private void keep(int stage, int end, int taken, double way) {
        if (way > best[stage][end]) {
            best[stage][end] = way;
            length[stage][end] = taken;
        }
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        int stage = lattice.stages();
        int end = lattice.width() - 1;
        if (best[stage][end] <= 0) {
            return List.of();
        }
        double unsaid = 0;
        while (stage > 0) {
            boolean stray = length[stage][end] == STRAY;
            int start = stray ? end - 1 : end - length[stage][end];
            double before = stray ? best[stage][start] : best[stage - 1][start];
            double bits = log2(best[stage][end] * latin.rarity[end] / (before * latin.rarity[start]));
            if (lattice.isGap(stage) && start == end) {
                unsaid += bits;
            } else {
                boolean letter = !lattice.isGap(stage);
                String from = letter ? source.text().substring(lattice.letter(stage) - 1, lattice.letter(stage)) : "";
                steps.add(new Step(from, latin.text().substring(start, end), (float) (letter ? bits + unsaid : bits)));
                unsaid = letter ? 0 : unsaid;
            }
            stage -= stray ? 0 : 1;
            end = start;
        }
        Collections.reverse(steps);
        return List.copyOf(steps);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
