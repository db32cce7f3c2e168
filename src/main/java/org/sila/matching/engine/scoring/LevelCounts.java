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
 * How often each level of each component was seen between two mentions of one person, and between two drawn by chance;
 * and the model that follows: the M step of expectation maximisation for Fellegi and Sunter's model (Winkler 1988).
 *
 * <p>Every probability has a gamma prior (which, normalised, is a Dirichlet prior) with its mean at the model that learning
 * began with and the weight of a few observations, so that what was hardly seen stays as it was. A level that the lists
 * cannot show, as a day of birth where they have only years, keeps its weight: where it is rarer by chance than in the
 * model, it is expected to be rarer between mentions of one person in the same proportion.
 */
public final class LevelCounts {

    /** What the prior of a level counts for, in observations of it. */
    private static final double SAME_PRIOR = 4;

    private static final double CHANCE_PRIOR = 4;
    private static final double PAIRS_PRIOR = 10;
    public static double NEG = 4;
    public static double PRI = 10;
    public static boolean ODDS;
    public double reports, answered;
    private static final double LEAST = 1e-7;
    private static final double MOST = 0.999;

    private final double[][] same = table();
    private final double[][] unrelated = table();
    private double samePairs;
    private double possiblePairs;

    private static double[][] table() {
        double[][] table = new double[Component.ALL.size()][];
        for (Component component : Component.ALL) {
            table[component.ordinal()] = new double[component.levels().size()];
        }
        return table;
    }

    /** Counts a pair that is of one person with this probability. */
    public void addSame(Comparison comparison, ReadName first, ReadName second, double share) {
        samePairs += share;
        add(same, comparison, first, second, share);
    }

    /** Counts a pair that was drawn by chance and is of two people who have nothing to do with one another, so likely. */
    public void addChance(Comparison comparison, ReadName first, ReadName second, double share) {
        add(unrelated, comparison, first, second, share);
    }

    private static void add(double[][] table, Comparison comparison, ReadName first, ReadName second, double share) {
        for (Component component : Component.ALL) {
            table[component.ordinal()][level(component, comparison, first, second)] += share;
        }
    }

    /** Adds what was counted elsewhere. */
    public void addAll(LevelCounts other) {
        samePairs += other.samePairs;
        possiblePairs += other.possiblePairs;
        for (int component = 0; component < same.length; component++) {
            for (int level = 0; level < same[component].length; level++) {
                same[component][level] += other.same[component][level];
                unrelated[component][level] += other.unrelated[component][level];
            }
        }
    }

    /** Says of how many possible pairs those counted were the likely ones. */
    public void outOf(double pairs) {
        possiblePairs = pairs;
    }

    /** Pairs of one person that were counted, by what their probabilities come to. */
    public double samePairs() {
        return samePairs;
    }

    /** Of these, how many have the component on both sides. */
    public double samePairs(Component component) {
        return sum(same, component);
    }

    /** Pairs drawn by chance that have the component on both sides. */
    public double chancePairs(Component component) {
        return sum(unrelated, component);
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
     * The model that fits what was counted, with the calibration of the one it began with.
     *
     * @param start the model that learning began with
     * @param mentions how many mentions frequencies were counted on, for the priors
     */
    public Model model(Model start, long mentions, String version) {
        List<Model.Line> lines = new ArrayList<>();
        for (Model.Line line : start.lines()) {
            Component component = Component.named(line.component());
            int level = component.levels().indexOf(line.level());
            lines.add(new Model.Line(line.component(), line.level(), odds(component, level, line.odds())));
        }
        Model.Settings settings = start.settings();
        double dilution = start.dilution(mentions);
        double expected = Math.pow(2, settings.priorSame() - dilution);
        double prior = ODDS ? samePairs / possiblePairs * 1.25 / (1.25 - answered / reports) : estimate(samePairs, possiblePairs, expected, PRI);
        return Model.of(
                new Model.Settings(
                        version,
                        Model.log2(Math.max(Double.MIN_NORMAL, prior)) + dilution,
                        settings.priorRelative(),
                        settings.slope(),
                        settings.shift(),
                        settings.turned()),
                lines);
    }

    /**
     * What relatives have in common they have by family and not by list: they share a name as often as before, and it is
     * spelled by the same hands; other levels they reach as many times as often as unrelated people do as before.
     */
    private Model.LevelOdds odds(Component component, int level, Model.LevelOdds start) {
        if (frequencyTells(component, level)) {
            double m = probability(same, component, level, start.same(), SAME_PRIOR);
            return new Model.LevelOdds(m, bounded(m * start.relative() / start.same()), start.unrelated());
        }
        double u = probability(unrelated, component, level, start.unrelated(), CHANCE_PRIOR);
        double shown = Math.min(1, u / start.unrelated());
        double kn = start.same() < start.unrelated() ? NEG : SAME_PRIOR;
        double m = probability(same, component, level, start.same() * shown, kn);
        return new Model.LevelOdds(m, bounded(u * start.relative() / start.unrelated()), u);
    }

    /** Of names that agree, it is the frequencies that tell how often they would by chance. */
    private static boolean frequencyTells(Component component, int level) {
        return component.isName()
                && (level == Component.SAME_NAME || NameLevel.of(level - 1).agrees());
    }

    private static double probability(double[][] counts, Component component, int level, double before, double prior) {
        return bounded(estimate(counts[component.ordinal()][level], sum(counts, component), before, prior));
    }

    /** Mean of a rate with a gamma prior around {@code before} after so many events in so many trials. */
    private static double estimate(double events, double trials, double before, double prior) {
        return (events + prior) / (trials + prior / before);
    }

    private static double sum(double[][] counts, Component component) {
        double sum = 0;
        for (int level = 0; level < component.missing(); level++) {
            sum += counts[component.ordinal()][level];
        }
        return sum;
    }

    private static double bounded(double probability) {
        return Math.max(LEAST, Math.min(MOST, probability));
    }
}
