package org.sila.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.profile.Profile;
import org.sila.matching.engine.scoring.LevelCounts;
import org.sila.matching.engine.scoring.Model;

/**
 * Learns a model from two lists: without the truth by expectation maximisation over a sample of reports and their
 * candidates, with it by counting. What two people have in common by chance is counted on pairs drawn at random.
 */
final class ModelLearner {

    private static final int MOST_REPORTS = 1_500;
    private static final int CHANCE_PAIRS = 100_000;
    private static final long SEED = 20_110_315;

    private final Profile[] reports;
    private final Profile[] records;
    private final List<Profile> sampled = new ArrayList<>();
    private final List<List<MatchingEngine.Ranked>> candidates;
    private final List<LevelChance> chance;

    private record LevelChance(Profile report, MatchingEngine.Ranked record) {}

    ModelLearner(Profile[] reports, Profile[] records, BulkLinker linker) {
        this.reports = reports;
        this.records = records;
        int step = Math.max(1, reports.length / MOST_REPORTS);
        for (int i = 0; i < reports.length; i += step) {
            sampled.add(reports[i]);
        }
        this.candidates = linker.ranked(sampled);
        SplittableRandom random = new SplittableRandom(SEED);
        this.chance = new ArrayList<>(CHANCE_PAIRS);
        for (int i = 0; i < CHANCE_PAIRS; i++) {
            Profile report = reports[random.nextInt(reports.length)];
            Profile record = records[random.nextInt(records.length)];
            if (report != record) {
                chance.add(new LevelChance(report, linker.engine().alone(report, record)));
            }
        }
    }

    /**
     * One step.
     *
     * @param truth says which report and record (by id) are the same person; null where that is not known
     */
    Model next(
            MatchingEngine engine,
            Model before,
            long mentions,
            String version,
            @Nullable BiPredicate<String, String> truth) {
        LevelCounts counts = new LevelCounts();
        List<List<MatchingEngine.Ranked>> ranked = IntStream.range(0, sampled.size())
                .parallel()
                .mapToObj(i -> engine.rankAgain(sampled.get(i), candidates.get(i)))
                .toList();
        for (int i = 0; i < sampled.size(); i++) {
            Profile report = sampled.get(i);
            for (MatchingEngine.Ranked one : ranked.get(i)) {
                double same = truth == null
                        ? one.probability()
                        : truth.test(report.id(), one.candidate().id()) ? 1 : 0;
                counts.add(
                        one.comparison(),
                        report.name(),
                        one.candidate().name(),
                        same,
                        LevelCounts.relativeShare(one.weights(), same));
            }
        }
        for (LevelChance pair : chance) {
            counts.addChance(
                    pair.record().comparison(),
                    pair.report().name(),
                    pair.record().candidate().name());
        }
        counts.outOf((double) sampled.size() * records.length);
        return counts.model(before, mentions, version);
    }

    /** True where there is enough to learn from. */
    boolean isEnough() {
        return sampled.size() >= 200 && reports.length > 0 && records.length > 0;
    }
}
