package org.sila.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sila.matching.engine.comparison.Comparison;
import org.sila.matching.engine.comparison.ProfileComparator;
import org.sila.matching.engine.evidence.Evidence;
import org.sila.matching.engine.keys.BlockingKey;
import org.sila.matching.engine.keys.BlockingKeys;
import org.sila.matching.engine.names.NameToken;
import org.sila.matching.engine.profile.Gazetteer;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.engine.scoring.Model;
import org.sila.matching.engine.scoring.NameFrequencies;
import org.sila.matching.engine.scoring.PairWeights;
import org.sila.matching.engine.scoring.Posterior;
import org.sila.matching.engine.scoring.Scorer;

/**
 * One report against candidate records. Thread-safe; keeps nothing between calls.
 *
 * <p>A probability is that of a record among the candidates of its report, so that the anchor is always the report: when a
 * new record arrives, find the reports that share its keys, and score each of those against its own candidates. The same
 * pair then has the same probability whichever side came last.
 */
public final class MatchingEngine {

    /** Changes when profiles or keys do, so that stored ones are known to be out of date. */
    public static final int VERSION = 5;

    private static final double TWICE_IN_ONE_LIST = -9;
    private static final double TWICE_PERHAPS = -7;

    private final Model model;
    private final NameFrequencies frequencies;
    private final Gazetteer gazetteer;
    private final Scorer scorer;

    public MatchingEngine(Model model, NameFrequencies frequencies, Gazetteer gazetteer) {
        this.model = model;
        this.frequencies = frequencies;
        this.gazetteer = gazetteer;
        this.scorer = new Scorer(model, frequencies);
    }

    /** Reads a mention, once. */
    public Profile profile(Mention mention) {
        return Profile.of(mention, gazetteer);
    }

    /** The keys to store a profile under and to ask for its candidates with; the same on both sides. */
    public List<BlockingKey> keys(Profile profile) {
        return BlockingKeys.of(profile, this::rarity);
    }

    /** All candidates with their probabilities and evidence, the best first. */
    public List<ScoredPair> score(Profile report, List<Profile> candidates) {
        List<ScoredPair> pairs = new ArrayList<>(candidates.size());
        for (Ranked ranked : rank(report, candidates)) {
            pairs.add(new ScoredPair(
                    ranked.candidate().id(), ranked.probability(), ranked.odds(), () -> evidence(report, ranked)));
        }
        return pairs;
    }

    /**
     * True where a record that has just come may be worth proposing for a report, or may change the probability of those
     * proposed already; every other can be left out without changing anything.
     */
    public boolean contends(Profile report, Profile record) {
        return contends(alone(report, record).odds());
    }

    /** The same, of a pair that was scored. */
    public boolean contends(ScoredPair pair) {
        return contends(pair.totalWeight());
    }

    private boolean contends(double log2Odds) {
        return Math.max(log2Odds, model.calibrated(log2Odds)) > Posterior.MATTERS;
    }

    /** The pair by itself, whatever else there is. */
    Ranked alone(Profile report, Profile candidate) {
        Comparison comparison = ProfileComparator.compare(report, candidate);
        return Ranked.of(candidate, comparison, scorer.weigh(comparison, report.name(), candidate.name()));
    }

    /** log2 odds of a pair before anything is compared. */
    double prior() {
        return scorer.prior();
    }

    /** Why the pair weighs what it weighs. */
    Evidence evidence(Profile report, Ranked one) {
        return EvidenceOf.pair(model, report, one.candidate(), one.comparison(), one.weights());
    }

    /**
     * A candidate that has its place but whose evidence is not written out.
     *
     * @param odds log2 odds of the pair by itself, once and for all
     */
    record Ranked(Profile candidate, Comparison comparison, PairWeights weights, double odds, double probability) {

        static Ranked of(Profile candidate, Comparison comparison, PairWeights weights) {
            return new Ranked(candidate, comparison, weights, weights.total(), 0);
        }

        Ranked with(double place) {
            return new Ranked(candidate, comparison, weights, odds, place);
        }
    }

    List<Ranked> rank(Profile report, List<Profile> candidates) {
        List<Ranked> ranked = new ArrayList<>(candidates.size());
        for (Profile candidate : candidates) {
            ranked.add(alone(report, candidate));
        }
        return among(ranked);
    }

    /** The same pairs, compared before, weighed with this engine's model. */
    List<Ranked> rankAgain(Profile report, List<Ranked> compared) {
        List<Ranked> ranked = new ArrayList<>(compared.size());
        for (Ranked one : compared) {
            PairWeights weights = scorer.weigh(
                    one.comparison(), report.name(), one.candidate().name());
            ranked.add(Ranked.of(one.candidate(), one.comparison(), weights));
        }
        return among(ranked);
    }

    /** Probabilities among the candidates; the best first. */
    private List<Ranked> among(List<Ranked> ranked) {
        ranked.sort(Comparator.comparingDouble(Ranked::odds)
                .reversed()
                .thenComparing(one -> one.candidate().id()));
        double[] odds = ranked.stream().mapToDouble(Ranked::odds).toArray();
        double[] probabilities =
                Posterior.probabilities(model, odds, other -> companionOdds(ranked.get(0), ranked.get(other)));
        for (int i = 0; i < probabilities.length; i++) {
            ranked.set(i, ranked.get(i).with(probabilities[i]));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::probability).reversed());
        return ranked;
    }

    /** What the leader, taken for the person, adds to or takes from the other's odds by what the two say together. */
    private double companionOdds(Ranked leader, Ranked other) {
        Comparison comparison = ProfileComparator.compare(leader.candidate(), other.candidate());
        PairWeights between = scorer.weigh(
                comparison, leader.candidate().name(), other.candidate().name());
        double together = other.odds() + between.beyond(other.weights());
        // Brothers share nearly all that the two lists add: unless one of both comparisons says so, they are not one.
        double likely = Math.min(together, Math.max(other.odds(), between.total()));
        return likely + repeated(leader.candidate(), other.candidate());
    }

    /** Bits for a list that names a person twice: seldom, even where it is not known whether it is one list. */
    private static double repeated(Profile one, Profile two) {
        String source = one.mention().source();
        if (!source.equals(two.mention().source())) {
            return 0;
        }
        return source.isEmpty() ? TWICE_PERHAPS : TWICE_IN_ONE_LIST;
    }

    private double rarity(NameToken name) {
        return -Math.log(frequencies.given(name.identity())) / Math.log(2);
    }
}
