package org.sila.matching.engine.scoring;

import java.util.ArrayList;
import java.util.List;
import org.sila.matching.engine.comparison.AlignedNames;
import org.sila.matching.engine.comparison.Comparison;
import org.sila.matching.engine.evidence.Field;
import org.sila.matching.engine.names.NameLevel;
import org.sila.matching.engine.names.NameRole;
import org.sila.matching.engine.names.ReadName;

/**
 * How often each level of each component was seen in each class of pairs, and the model that follows: the M step of
 * expectation maximisation for Fellegi and Sunter's model (Winkler 1988), with Dirichlet priors at the model it began
 * with, so that what was hardly seen stays as it was.
 */
public final class LevelCounts {

    private static final double PRIOR_SAME = 40;
    private static final double PRIOR_UNRELATED = 50_000;
    private static final double LEAST = 1e-7;

    private final double[][] same = table();
    private final double[][] relative = table();
    private final double[][] unrelated = table();
    private double pairs;
    private double samePairs;
    private double relativePairs;

    private static double[][] table() {
        double[][] table = new double[Component.ALL.size()][];
        for (Component component : Component.ALL) {
            table[component.ordinal()] = new double[component.levels().size()];
        }
        return table;
    }

    /** Counts a pair that is of the same person and of relatives with these probabilities. */
    public void add(Comparison comparison, ReadName first, ReadName second, double sameShare, double relativeShare) {
        samePairs += sameShare;
        relativePairs += relativeShare;
        for (Component component : Component.ALL) {
            int level = level(component, comparison, first, second);
            same[component.ordinal()][level] += sameShare;
            relative[component.ordinal()][level] += relativeShare;
        }
    }

    /** Counts a pair that was drawn by chance, and so is of two people who have nothing to do with one another. */
    public void addChance(Comparison comparison, ReadName first, ReadName second) {
        for (Component component : Component.ALL) {
            unrelated[component.ordinal()][level(component, comparison, first, second)]++;
        }
    }

    /** Says of how many possible pairs those counted were the likely ones. */
    public void outOf(double possiblePairs) {
        pairs = possiblePairs;
    }

    private static int level(Component component, Comparison comparison, ReadName first, ReadName second) {
        AlignedNames names = comparison.names();
        NameRole role = component.role();
        if (role != null) {
            return Scorer.place(names.level(role), names.first(role), names.second(role));
        }
        return switch (component) {
            case MOTHER -> Scorer.place(comparison.mother(), first.mother(), second.mother());
            case MOTHER_FAMILY -> Scorer.place(comparison.motherFamily(), first.motherFamily(), second.motherFamily());
            case KUNYA -> Scorer.place(NameLevel.of(comparison.level(Field.KUNYA)), first.kunya(), second.kunya());
            default -> comparison.level(component.field());
        };
    }

    /**
     * The model that fits what was counted.
     *
     * @param before the model to begin with, which is kept where little was seen
     * @param mentions how many mentions frequencies were counted on, for the priors
     */
    public Model model(Model before, long mentions, String version) {
        List<Model.Line> lines = new ArrayList<>();
        for (Model.Line line : before.lines()) {
            lines.add(line(before, line));
        }
        Model.Settings settings = before.settings();
        double dilution = before.dilution(mentions);
        return Model.of(
                new Model.Settings(
                        version,
                        Model.log2(Math.max(LEAST, samePairs / pairs)) + dilution,
                        settings.priorRelative(),
                        settings.slope(),
                        settings.shift(),
                        settings.turned()),
                lines);
    }

    private Model.Line line(Model before, Model.Line line) {
        Component component = Component.ALL.stream()
                .filter(one -> one.code().equals(line.component()))
                .findAny()
                .orElseThrow();
        int level = component.levels().indexOf(line.level());
        Model.LevelOdds odds = line.odds();
        return new Model.Line(
                line.component(),
                line.level(),
                new Model.LevelOdds(
                        share(same, component, level, odds.same(), PRIOR_SAME),
                        odds.relative(),
                        frequencyTells(component, level)
                                ? odds.unrelated()
                                : share(unrelated, component, level, odds.unrelated(), PRIOR_UNRELATED)));
    }

    /** Of names that agree, it is the frequencies that tell how often they would by chance. */
    private static boolean frequencyTells(Component component, int level) {
        return component.isName()
                && (level == Component.SAME_NAME || NameLevel.of(level - 1).agrees());
    }

    private static double share(double[][] counts, Component component, int level, double before, double prior) {
        double[] counted = counts[component.ordinal()];
        double sum = 0;
        for (int i = 0; i < component.missing(); i++) {
            sum += counted[i];
        }
        return Math.max(LEAST, Math.min(1, (counted[level] + prior * before) / (sum + prior)));
    }

    /** Probability that the pair is of relatives, where it is not of one person. */
    public static double relativeShare(PairWeights weights, double sameShare) {
        double odds = Math.pow(2, Math.min(500, weights.relative()));
        return (1 - sameShare) * odds / (1 + odds);
    }
}
