package org.sila.matching.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.sila.matching.engine.MatchingEngine.Ranked;
import org.sila.matching.engine.profile.Gazetteer;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.engine.scoring.CalibrationLine;
import org.sila.matching.engine.scoring.LevelCounts;
import org.sila.matching.engine.scoring.Model;

/**
 * Learns a model from two lists: without the truth by expectation maximisation over reports and their candidates (Winkler
 * 1988), with it by counting. What two people have in common by chance is counted on pairs drawn at random. The same lists
 * always teach the same.
 */
public final class ModelLearner {

    /** Fewer reports, records or pairs of one person than these teach nothing that can be trusted. */
    public static final int FEWEST_REPORTS = 200;

    public static final int FEWEST_RECORDS = 200;
    public static final int FEWEST_PAIRS = 100;

    private static final int MOST_REPORTS = 4_000;
    private static final int CHANCE_PAIRS = 500_000;
    private static final int AT_ONCE = 20_000;
    private static final double CERTAIN = 0.9999;
    private static final long SEED = 20_110_315;
    /** log2 odds below which a candidate teaches nothing. */
    private static final double UNLIKELY = -20;
    /** Learning is over when a round makes what was seen likelier by less than this for each report, in bits. */
    private static final double LITTLE = 0.001;

    private final Model start;
    private final BulkLinker linker;
    private final List<Profile> sampled;
    private final List<List<Ranked>> candidates;

    /** Pairs drawn by chance that are certainly of unrelated people, counted; and the others. */
    private final LevelCounts chance = LevelCounts.known();

    private final List<ChancePair> doubtful = new ArrayList<>();

    private record ChancePair(Profile report, Ranked record) {}

    /** Reads the lists and looks for candidates. */
    public ModelLearner(Model start, Gazetteer gazetteer, Collection<Mention> reports, Collection<Mention> records) {
        this.start = start;
        this.linker = new BulkLinker(start, gazetteer, reports, records);
        this.sampled = sample(linker.reports());
        this.candidates = linker.ranked(sampled).stream()
                .map(ranked -> ranked.stream()
                        .filter(one -> one.weights().total() > UNLIKELY)
                        .toList())
                .toList();
        drawByChance();
    }

    private static List<Profile> sample(Profile[] reports) {
        List<Profile> sampled = new ArrayList<>();
        int most = Math.min(MOST_REPORTS, reports.length);
        for (int i = 0; i < most; i++) {
            sampled.add(reports[(int) ((long) i * reports.length / most)]);
        }
        return sampled;
    }

    private void drawByChance() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int from = 0; from < CHANCE_PAIRS; from += AT_ONCE) {
            int[] places = random.ints(2L * AT_ONCE, 0, Integer.MAX_VALUE).toArray();
            IntStream.range(0, AT_ONCE)
                    .parallel()
                    .mapToObj(i -> chancePair(places[2 * i], places[2 * i + 1]))
                    .toList()
                    .forEach(this::keep);
        }
    }

    private ChancePair chancePair(int reportPlace, int recordPlace) {
        Profile report = linker.reports()[reportPlace % linker.reports().length];
        Profile record = linker.records()[recordPlace % linker.records().length];
        return new ChancePair(report, linker.engine().alone(report, record));
    }

    private void keep(ChancePair pair) {
        if (pair.report() == pair.record().candidate()) {
            return;
        }
        if (pair.record().weights().unrelatedProbability() > CERTAIN) {
            count(chance, pair, 1);
        } else {
            doubtful.add(pair);
        }
    }

    private static void count(LevelCounts counts, ChancePair pair, double share) {
        counts.addChance(
                pair.record().comparison(),
                pair.report().name(),
                pair.record().candidate().name(),
                share);
    }

    /**
     * Learns without the truth, at most so many rounds, beginning with what chance alone tells. The calibration is kept.
     */
    public Learned learn(int rounds) {
        Model model = model(count(List.of(), linker.engine()));
        List<Double> logLikelihood = new ArrayList<>();
        while (true) {
            MatchingEngine engine = linker.engine(model);
            List<List<Ranked>> ranked = rank(engine);
            logLikelihood.add(logLikelihood(ranked, engine));
            LevelCounts counts = count(ranked, engine);
            int last = logLikelihood.size() - 1;
            if (last == rounds || last > 0 && isSettled(logLikelihood.get(last) - logLikelihood.get(last - 1))) {
                return new Learned(model, sampled.size(), CHANCE_PAIRS, counts, List.copyOf(logLikelihood), 0);
            }
            model = model(counts);
        }
    }

    private Model model(LevelCounts counts) {
        return counts.model(start, linker.records().length, linker.mentions(), start.version());
    }

    private boolean isSettled(double gain) {
        return Math.abs(gain) < LITTLE * sampled.size();
    }

    private List<List<Ranked>> rank(MatchingEngine engine) {
        return IntStream.range(0, sampled.size())
                .parallel()
                .mapToObj(i -> engine.rankAgain(sampled.get(i), candidates.get(i)))
                .toList();
    }

    /** The E step's expected counts. */
    private LevelCounts count(List<List<Ranked>> ranked, MatchingEngine engine) {
        LevelCounts counts = LevelCounts.expected();
        counts.addChance(chance);
        for (int i = 0; i < ranked.size(); i++) {
            counts.addReport(ranked.get(i).isEmpty() ? 0 : ranked.get(i).get(0).probability());
            for (Ranked one : ranked.get(i)) {
                counts.addSame(
                        one.comparison(), sampled.get(i).name(), one.candidate().name(), one.probability());
            }
        }
        for (ChancePair pair : doubtful) {
            Ranked again =
                    engine.rankAgain(pair.report(), List.of(pair.record())).get(0);
            count(counts, pair, again.weights().unrelatedProbability());
        }
        return counts;
    }

    /**
     * log2 of how much likelier what the reports have in common with their candidates is if a record may be of their person
     * than if none can be; at most one record to a report.
     */
    private double logLikelihood(List<List<Ranked>> ranked, MatchingEngine engine) {
        double none = 1 + linker.records().length * Math.pow(2, engine.prior());
        double bits = 0;
        for (List<Ranked> candidates : ranked) {
            double odds = candidates.stream()
                    .mapToDouble(one -> Math.pow(2, one.odds()))
                    .sum();
            bits += Math.log((1 + odds) / none) / Math.log(2);
        }
        return bits;
    }

    /** Learns from the truth, and fits the calibration. */
    public Learned learn(Truth truth) {
        Map<String, Profile> records = new HashMap<>();
        for (Profile record : linker.records()) {
            records.put(record.id(), record);
        }
        LevelCounts counts = LevelCounts.known();
        counts.addChance(chance);
        for (Profile report : sampled) {
            counts.addReport(truth.recordsOf(report.id()).isEmpty() ? 0 : 1);
            for (String id : truth.recordsOf(report.id())) {
                Profile record = records.get(id);
                if (record != null) {
                    counts.addSame(linker.engine().alone(report, record).comparison(), report.name(), record.name(), 1);
                }
            }
        }
        for (ChancePair pair : doubtful) {
            if (!truth.recordsOf(pair.report().id())
                    .contains(pair.record().candidate().id())) {
                count(counts, pair, pair.record().weights().unrelatedIfTwo());
            }
        }
        return calibrated(model(counts), counts, truth);
    }

    private Learned calibrated(Model weights, LevelCounts counts, Truth truth) {
        List<List<Ranked>> ranked = rank(linker.engine(weights.calibratedBy(CalibrationLine.NONE)));
        List<Double> odds = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (int i = 0; i < sampled.size(); i++) {
            if (!ranked.get(i).isEmpty()) {
                Ranked first = ranked.get(i).get(0);
                odds.add(Math.log(first.probability() / (1 - first.probability())) / Math.log(2));
                right.add(truth.recordsOf(sampled.get(i).id())
                        .contains(first.candidate().id()));
            }
        }
        CalibrationLine line = CalibrationLine.fit(odds, right);
        return new Learned(weights.calibratedBy(line), sampled.size(), CHANCE_PAIRS, counts, List.of(), odds.size());
    }

    /** The true pairs. */
    @FunctionalInterface
    public interface Truth {
        /** Ids of the records that are of the report's person. */
        Set<String> recordsOf(String reportId);
    }
}
