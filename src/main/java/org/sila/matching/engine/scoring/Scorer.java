package org.sila.matching.engine.scoring;

import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.comparison.AlignedNames;
import org.sila.matching.engine.comparison.Comparison;
import org.sila.matching.engine.evidence.Field;
import org.sila.matching.engine.names.NameLevel;
import org.sila.matching.engine.names.NameRole;
import org.sila.matching.engine.names.NameToken;
import org.sila.matching.engine.names.ReadName;

/** Weighs a comparison by a model and by how common names are. Fields are taken to be independent within each class. */
public final class Scorer {

    private static final double RAREST = 1 / 16_384.0;
    private static final double FORENAME_AS_FAMILY = 0.25;
    private static final int FIELDS = Field.values().length;

    private final Model model;
    private final NameFrequencies frequencies;

    public Scorer(Model model, NameFrequencies frequencies) {
        this.model = model;
        this.frequencies = frequencies;
    }

    /** log2 odds of one person before anything is compared. */
    public double prior() {
        return model.priorSame() - model.dilution(frequencies.counted());
    }

    /** Weights of the pair; the names are those that were compared. */
    public PairWeights weigh(Comparison comparison, ReadName first, ReadName second) {
        Sum sum = new Sum();
        AlignedNames names = comparison.names();
        for (Component component : Component.ALL) {
            NameRole role = component.role();
            if (role != null) {
                sum.name(component, names.level(role), names.first(role), names.second(role));
            } else if (component == Component.MOTHER) {
                sum.name(component, comparison.mother(), first.mother(), second.mother());
            } else if (component == Component.MOTHER_FAMILY) {
                sum.name(component, comparison.motherFamily(), first.motherFamily(), second.motherFamily());
            } else if (component == Component.KUNYA) {
                sum.name(component, NameLevel.of(comparison.level(Field.KUNYA)), first.kunya(), second.kunya());
            } else {
                sum.add(component, comparison.level(component.field()), 0, 1);
            }
        }
        if (names.isTurned()) {
            sum.turned();
        }
        return sum.weights();
    }

    /**
     * The level of two names in a model's table.
     *
     * @return {@link Component#missing} where one is missing
     */
    static int place(NameLevel level, @Nullable NameToken one, @Nullable NameToken two) {
        if (one == null || two == null) {
            return Component.place(NameLevel.MISSING, false);
        }
        boolean same = level.compareTo(NameLevel.LETTER_ORDER) <= 0 || level.agrees() && one.sharesName(two);
        return Component.place(level, same);
    }

    private double frequency(Component component, NameToken name) {
        boolean family = component == Component.FAMILY || component == Component.MOTHER_FAMILY;
        double given = frequencies.given(name.identity());
        // A forefather's name may serve as the family's, and stand where that is expected.
        double share = family ? Math.max(frequencies.family(name.identity()), FORENAME_AS_FAMILY * given) : given;
        return Math.max(RAREST, share);
    }

    /** The weights of one pair as they come together. */
    private final class Sum {

        private final float[] fields = new float[FIELDS];
        private final float[] shares = new float[FIELDS];
        private final double dilution = model.dilution(frequencies.counted());
        private final double prior = model.priorSame() - dilution;
        private double same = prior;
        private double relative = model.priorRelative() - dilution;

        void add(Component component, int level, double bits, double share) {
            if (level == component.missing()) {
                return;
            }
            Model.LevelOdds odds = model.odds(component, level);
            double weight = odds.sameBits() + bits;
            int field = component.field().ordinal();
            fields[field] += (float) weight;
            if (share < 1) {
                shares[field] = (float) (shares[field] == 0 ? share : shares[field] * share);
            }
            same += weight;
            relative += odds.relativeBits() + bits;
        }

        void name(Component component, NameLevel level, @Nullable NameToken one, @Nullable NameToken two) {
            int place = place(level, one, two);
            if (one == null || two == null || place == component.missing()) {
                return;
            }
            if (place == Component.SAME_NAME) {
                double share = Math.max(frequency(component, one), frequency(component, two));
                add(component, place, -Model.log2(share), share);
            } else if (level.agrees()) {
                double slip = slip(model.odds(component, place), frequency(component, one), frequency(component, two));
                add(component, place, slip, 1);
            } else {
                add(component, place, 0, 1);
            }
        }

        /**
         * What is added to log2(m / spread) where one name may be a slip for the other, of which each can be a name in
         * its own right: log2 of (f + g) / ((f + g e)(g + f e)), with f and g the frequencies of the two and e the
         * probability of just this slip.
         */
        private double slip(Model.LevelOdds odds, double one, double two) {
            double slip = odds.same() / odds.unrelated();
            return Model.log2((one + two) / ((one + two * slip) * (two + one * slip)));
        }

        void turned() {
            fields[Field.GIVEN.ordinal()] += (float) model.turned();
            same += model.turned();
            relative += model.turned();
        }

        PairWeights weights() {
            return new PairWeights(prior, fields, shares, same, relative);
        }
    }
}
