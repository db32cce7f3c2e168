package org.sila.matching;

import java.util.ArrayList;
import java.util.List;
import org.sila.matching.engine.evidence.Evidence;
import org.sila.matching.engine.evidence.FieldEvidence;

/**
 * How a probability came about: from what is known before anything is compared, field by field, to the result. In bits, the
 * base-2 logarithm of the odds; 0 is as likely as not.
 *
 * @param steps in order; each begins where the one before it ended
 * @param least the lowest point of all, never above 0
 * @param most the highest point of all, never below 0
 */
record Waterfall(List<Step> steps, double least, double most) {

    private static final double UNCERTAIN = 1e-9;
    private static final double WIDTH = 200;
    private static final double THINNEST = 1;

    /**
     * One step.
     *
     * @param code message key
     * @param level code of the level at which a field agrees; empty for other steps
     * @param from bits before it
     * @param to bits after it
     */
    record Step(String code, String level, double from, double to) {

        public double bits() {
            return to - from;
        }

        public boolean isFor() {
            return to >= from;
        }

        /** Probability after this step, by what was weighed so far. */
        public double soFar() {
            return 1 / (1 + Math.pow(2, -to));
        }

        /** The same in whole percents that never claim certainty. */
        public long percentSoFar() {
            return Math.min(99, Math.round(100 * soFar()));
        }

        /** One in so many; for small probabilities. */
        public long oneIn() {
            return Math.round(1 / soFar());
        }
    }

    /** @param probability the result, which other candidates and calibration had a part in */
    static Waterfall of(Evidence evidence, double probability) {
        List<Step> steps = new ArrayList<>();
        double at = evidence.prior();
        steps.add(new Step("matching.waterfall.prior", "", 0, at));
        for (FieldEvidence field : evidence.fields()) {
            if (!field.level().equals("missing")) {
                steps.add(new Step(
                        "matching.field." + field.field(),
                        "matching.level." + field.field() + "." + field.level(),
                        at,
                        at + field.weight()));
                at += field.weight();
            }
        }
        steps.add(new Step("matching.waterfall.kinship", "", at, at + evidence.kinship()));
        double within = Math.max(UNCERTAIN, Math.min(1 - UNCERTAIN, probability));
        double result = Math.log(within / (1 - within)) / Math.log(2);
        steps.add(new Step("matching.waterfall.others", "", at + evidence.kinship(), result));
        return new Waterfall(
                steps,
                steps.stream().mapToDouble(Step::to).reduce(0, Math::min),
                steps.stream().mapToDouble(Step::to).reduce(0, Math::max));
    }

    /** Where a number of bits stands in a drawing {@value #WIDTH} wide. */
    public double place(double bits) {
        return Math.round(10 * WIDTH * (bits - least) / Math.max(1, most - least)) / 10.0;
    }

    /** Where a step's bar begins. */
    public double start(Step step) {
        return Math.min(WIDTH - THINNEST, place(Math.min(step.from(), step.to())));
    }

    /** How long a step's bar is, so that it can be seen. */
    public double length(Step step) {
        return Math.max(THINNEST, place(Math.max(step.from(), step.to())) - place(Math.min(step.from(), step.to())));
    }
}
