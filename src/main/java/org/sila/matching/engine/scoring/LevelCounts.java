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
    private static final double PRIOR = 4;

    /**
     * The same for levels that speak against a pair, where the truth is not known: pairs that have them are the ones that
     * are not recognised, so that expectation maximisation sees too few of them, and fewer with every round.
     */
    private static final double PRIOR_OF_CONTRADICTION = Double.parseDouble(System.getProperty("pc", "40"));

    /** Reports without a record that are added to those that were seen, as a share of all reports; see {@link #prior}. */
    private static final double UNANSWERED = Double.parseDouble(System.getProperty("ua", "0.25"));

    private static final double LEAST = 1e-7;
    private static final double MOST = 0.999;

    private final double priorOfContradiction;
    private final double[][] same = table();
    private final double[][] unrelated = table();
    private double samePairs;
    private double reports;
    private double answered;

    private LevelCounts(double priorOfContradiction) {
        this.priorOfContradiction = priorOfContradiction;
    }

    /** To count pairs that are known to be of one person. */
    public static LevelCounts known() {
        return new LevelCounts(PRIOR);
    }

    /** To count pairs by the probability that they are of one person. */
    public static LevelCounts expected() {
        return new LevelCounts(PRIOR_OF_CONTRADICTION);
    }

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

    /**
     * Counts a report.
     *
     * @param share probability that one of the records is of its person
     */
    public void addReport(double share) {
        reports++;
        answered += share;
    }

    /** Adds the chance pairs that were counted elsewhere. */
    public void addChance(LevelCounts other) {
        for (int component = 0; component < unrelated.length; component++) {
            for (int level = 0; level < unrelated[component].length; level++) {
                unrelated[component][level] += other.unrelated[component][level];
            }
        }
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
     * The model that fits what was counted, with the calibration of the one it began with, and its prior where no report
     * was counted.
     *
     * @param start the model that learning began with
     * @param records how many records each report could have
     * @param mentions how many mentions frequencies were counted on, for the prior
     */
    public Model model(Model start, long records, long mentions, String version) {
        List<Model.Line> lines = new ArrayList<>();
        for (Model.Line line : start.lines()) {
            Component component = Component.named(line.component());
            int level = component.levels().indexOf(line.level());
            lines.add(new Model.Line(line.component(), line.level(), odds(component, level, line.odds())));
        }
        Model.Settings settings = start.settings();
        return Model.of(
                new Model.Settings(
                        version,
                        reports == 0 ? settings.priorSame() : prior(records) + start.dilution(mentions),
                        settings.priorRelative(),
                        settings.slope(),
                        settings.shift(),
                        settings.turned()),
                lines);
    }

    /**
     * log2 odds that a record is of the report's person, against there being none: how many records a report has, divided
     * by how many it could have and by the share of reports that have none. A share near nothing would take it for granted
     * that everybody is found, which no list of people who know them can promise; so some without a record are added.
     */
    private double prior(double records) {
        double found = Math.max(1, samePairs) / (reports * records);
        return Model.log2(found * (1 + UNANSWERED) / (1 + UNANSWERED - answered / reports));
    }

    /**
     * What relatives have in common they have by family and not by list: they share a name as often as before, and it is
     * spelled by the same hands; other levels they reach as many times as often as unrelated people do as before.
     */
    private Model.LevelOdds odds(Component component, int level, Model.LevelOdds start) {
        if (frequencyTells(component, level)) {
            double m = probability(same, component, level, start.same(), PRIOR);
            return new Model.LevelOdds(m, bounded(m * start.relative() / start.same()), start.unrelated());
        }
        double u = probability(unrelated, component, level, start.unrelated(), PRIOR);
        double shown = Math.min(1, u / start.unrelated());
        double prior = start.sameBits() < 0 ? priorOfContradiction : PRIOR;
        double m = probability(same, component, level, start.same() * shown, prior);
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
