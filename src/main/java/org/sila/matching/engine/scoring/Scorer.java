package org.sila.matching.engine.scoring;

import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.comparison.Comparison;
import org.sila.matching.engine.evidence.Field;
import org.sila.matching.engine.names.NameLevel;
import org.sila.matching.engine.names.NameToken;
import org.sila.matching.engine.names.ReadName;

/** Weighs a comparison by a model and by how common names are. */
public final class Scorer {

    private static final double RAREST = 12;
    private static final Field[] FIELDS = Field.values();

    private final Model model;
    private final NameFrequencies frequencies;
    private final double dilution;

    public Scorer(Model model, NameFrequencies frequencies) {
        this.model = model;
        this.frequencies = frequencies;
        this.dilution = model.dilution(frequencies.counted());
    }

    /** @param name the names of one of the two, for the rarity of mother's and children's names */
    public PairWeights weigh(Comparison comparison, ReadName name) {
        float[] weights = new float[FIELDS.length];
        float[] shares = new float[FIELDS.length];
        double prior = model.priorSame() - dilution;
        double same = prior;
        double relative = model.priorRelative() - dilution;
        for (Field field : FIELDS) {
            int level = comparison.level(field);
            double rarity = rarity(field, comparison, name);
            double weight = model.same(field, level, rarity);
            weights[field.ordinal()] = (float) weight;
            shares[field.ordinal()] = rarity == 0 || weight <= 0 ? 0 : (float) Math.pow(2, -rarity);
            same += weight;
            relative += model.relative(field, level, rarity);
        }
        return new PairWeights(prior, weights, shares, same, relative);
    }

    private double rarity(Field field, Comparison comparison, ReadName name) {
        return switch (field) {
            case GIVEN -> given(comparison.first().given());
            case LINEAGE -> lineage(comparison);
            case MOTHER -> given(name.mother());
            case KUNYA -> given(name.kunya());
            default -> 0;
        };
    }

    private double lineage(Comparison comparison) {
        NameToken family = comparison.first().family();
        double bits = counted(comparison.father(), given(comparison.first().father()));
        bits += counted(comparison.grandfather(), given(comparison.first().grandfather()));
        return bits + counted(comparison.family(), family == null ? 0 : bits(frequencies.family(family.identity())));
    }

    private double counted(NameLevel level, double bits) {
        return bits * model.quality(level);
    }

    private double given(@Nullable NameToken token) {
        return token == null ? 0 : bits(frequencies.given(token.identity()));
    }

    private static double bits(double share) {
        return Math.min(RAREST, -Math.log(share) / Math.log(2));
    }
}
