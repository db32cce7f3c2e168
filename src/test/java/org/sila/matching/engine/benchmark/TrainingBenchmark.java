package org.sila.matching.engine.benchmark;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sila.matching.engine.BulkLinker;
import org.sila.matching.engine.Learned;
import org.sila.matching.engine.ModelLearner;
import org.sila.matching.engine.evaluation.Figures;
import org.sila.matching.engine.population.Kind;
import org.sila.matching.engine.population.Population;
import org.sila.matching.engine.population.RealSpellings;
import org.sila.matching.engine.scoring.Model;

/**
 * Whether it helps to train: {@code TrainingBenchmark PEOPLE SEED ROUNDS [KIND...]}. On each kind of list a model is
 * learned from one population, without and with the truth, and measured on another.
 */
public final class TrainingBenchmark {

    private TrainingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int people = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        System.out.println(Tables.machine());
        System.out.println("| lists | model | " + Tables.FIGURES + " log loss |");
        System.out.println("|---|---|" + Tables.RULE + "---|");
        List<Kind> kinds = arguments.length > 3
                ? Arrays.stream(arguments).skip(3).map(Kind::named).toList()
                : List.of(Kind.values());
        for (Kind kind : kinds) {
            InventedLists lists = InventedLists.of(kind, people, seed, RealSpellings.NONE);
            System.out.printf("%s shipped %.4f", kind, score(kind, Model.shipped(), people, seed+100));
            ModelLearner learner = new ModelLearner(Model.shipped(), BenchmarkGazetteer.read(), lists.reports(), lists.records());
              org.sila.matching.engine.scoring.LevelCounts.ODDS = true;
            for (double v : new double[] {4, 15, 40, 150, 1e9}) {
              org.sila.matching.engine.scoring.LevelCounts.NEG = v;
              Learned ll = learner.learn(rounds);
              System.out.printf(" | %.0g %.4f", v,score(kind, ll.model(), people, seed+100)); System.out.flush();
              System.out.printf(" (%.2f %.0f/%.0f)",ll.model().settings().priorSame(), ll.counts().answered, ll.counts().reports);
            }
            org.sila.matching.engine.scoring.LevelCounts.NEG = 4; 
            Learned tt = learner.learn(truth(kind, people, seed)); Model told = tt.model();
            System.out.printf("%n   told %.4f %s no cal %.4f (%.0f/%.0f) rel %.2f%n", score(kind, told, people, seed+100), told.settings(), score(kind, told.calibratedBy(org.sila.matching.engine.scoring.CalibrationLine.NONE), people, seed+100), tt.counts().answered, tt.counts().reports, learner.relPrior);
        }
    }
    static double l(Model.LevelOdds o) { return Math.log(o.same()/o.unrelated())/Math.log(2); }

    private static ModelLearner.Truth truth(Kind kind, int people, long seed) throws IOException {
        Map<String, Set<String>> truth = new HashMap<>();
        new Population(kind, people, seed, RealSpellings.NONE).inMemory().truth().forEach(link -> truth
                .computeIfAbsent(link.reportId(), id -> new HashSet<>())
                .add(link.recordId()));
        return id -> truth.getOrDefault(id, Set.of());
    }

    static Map<Long, InventedLists> EVAL = new HashMap<>();
    private static String row(Kind kind, String name, Model model, int people, long seed) throws IOException {
        InventedLists lists = InventedLists.of(kind, people, seed, RealSpellings.NONE);
        ModelLearner.Truth truth = truth(kind, people, seed);
        double[] loss = new double[2];
        new BulkLinker(model, BenchmarkGazetteer.read(), lists.reports(), lists.records())
                .link(0, pair -> {
                  boolean t = truth.recordsOf(pair.reportId()).contains(pair.recordId());
                  double p = Math.max(1e-9, Math.min(1 - 1e-9, pair.probability()));
                  loss[0] -= Math.log(t ? p : 1 - p) / Math.log(2); loss[1] += Math.pow(p - (t ? 1 : 0), 2);
                  if (pair.probability() >= 0.01) lists.evaluation().pair(pair.reportId(), pair.recordId(), pair.probability()); });
        Figures figures = lists.evaluation().figures();
        return String.format(Locale.ROOT, "| %s | %20s | %s brier/report %.4f logloss %.4f |", kind.label(), name, Tables.figures(figures), loss[1]/lists.reports().size(), loss[0]/lists.reports().size());
    }

    private static double score(Kind kind, Model model, int people, long seed) throws IOException {
        InventedLists lists = InventedLists.of(kind, people, seed, RealSpellings.NONE);
        ModelLearner.Truth truth = truth(kind, people, seed);
        double[] loss = new double[2];
        new BulkLinker(model, BenchmarkGazetteer.read(), lists.reports(), lists.records())
                .link(0, pair -> {
                  boolean t = truth.recordsOf(pair.reportId()).contains(pair.recordId());
                  double p = Math.max(1e-9, Math.min(1 - 1e-9, pair.probability()));
                  loss[0] -= Math.log(t ? p : 1 - p) / Math.log(2);
                });
        return loss[0]/lists.reports().size();
    }
}
