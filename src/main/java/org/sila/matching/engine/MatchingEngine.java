package org.sila.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sila.matching.engine.comparison.Comparison;
import org.sila.matching.engine.comparison.ProfileComparator;
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
    public static final int VERSION = 1;

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
                    ranked.candidate().id(),
                    ranked.probability(),
                    ranked.weights().total(),
                    EvidenceOf.pair(model, report, ranked.candidate(), ranked.comparison(), ranked.weights())));
        }
        return pairs;
    }

    /** A candidate that has its place but whose evidence is not written out. */
    record Ranked(Profile candidate, Comparison comparison, PairWeights weights, double probability) {}

    List<Ranked> rank(Profile report, List<Profile> candidates) {
        List<Ranked> ranked = new ArrayList<>(candidates.size());
        for (Profile candidate : candidates) {
            Comparison comparison = ProfileComparator.compare(report, candidate);
            ranked.add(new Ranked(candidate, comparison, scorer.weigh(comparison, report.name()), 0));
        }
        ranked.sort(Comparator.comparingDouble((Ranked one) -> one.weights().total())
                .reversed()
                .thenComparing(one -> one.candidate().id()));
        double[] odds =
                ranked.stream().mapToDouble(one -> one.weights().total()).toArray();
        double[] probabilities =
                Posterior.probabilities(model, odds, other -> companionOdds(ranked.get(0), ranked.get(other)));
        for (int i = 0; i < probabilities.length; i++) {
            Ranked one = ranked.get(i);
            ranked.set(i, new Ranked(one.candidate(), one.comparison(), one.weights(), probabilities[i]));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::probability).reversed());
        return ranked;
    }

    /** What the leader, taken for the person, adds to or takes from the other's odds by what the two say together. */
    private double companionOdds(Ranked leader, Ranked other) {
        Comparison comparison = ProfileComparator.compare(leader.candidate(), other.candidate());
        PairWeights between = scorer.weigh(comparison, leader.candidate().name());
        return other.weights().total() + between.beyond(other.weights());
    }

    private double rarity(NameToken name) {
        return -Math.log(frequencies.given(name.identity())) / Math.log(2);
    }
}
