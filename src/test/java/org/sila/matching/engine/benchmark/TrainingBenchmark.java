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
            long start = System.nanoTime();
            ModelLearner learner = new ModelLearner(
                    Model.shipped(), BenchmarkGazetteer.read(), lists.reports(), lists.records());
            long read = System.nanoTime();
            Learned alone = learner.learn(rounds);
            long once = System.nanoTime();
            Learned told = learner.learn(truth(kind, people, seed));
            System.err.printf("%s read %.1f em %.1f truth %.1f; %s%n", kind, (read-start)/1e9, (once-read)/1e9, (System.nanoTime()-once)/1e9, alone.logLikelihood());
            System.err.println(alone.model().settings() + " " + alone.counts().samePairs() + "\n" + told.model().settings() + " " + told.counts().samePairs());
            if (System.getProperty("lines") != null) {
              for (int i = 0; i < alone.model().lines().size(); i++) {
                var s = Model.shipped().lines().get(i); var a = alone.model().lines().get(i); var t = told.model().lines().get(i);
                System.err.printf("%-16s %-22s %.4f %.6f  %5.1f | %.4f %.6f  %5.1f | %.4f %.6f %5.1f%n", s.component(), s.level(), s.odds().same(), s.odds().unrelated(), l(s.odds()), a.odds().same(), a.odds().unrelated(), l(a.odds()), t.odds().same(), t.odds().unrelated(), l(t.odds()));
              }
            }
            System.out.println(row(kind, "shipped", Model.shipped(), people, seed + 100));
            System.out.println(row(kind, "without truth", alone.model(), people, seed + 100));
            System.out.println(row(kind, "with truth", told.model(), people, seed + 100));
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

    private static String row(Kind kind, String name, Model model, int people, long seed) throws IOException {
        InventedLists lists = InventedLists.of(kind, people, seed, RealSpellings.NONE);
        new BulkLinker(model, BenchmarkGazetteer.read(), lists.reports(), lists.records())
                .link(0.01, pair -> lists.evaluation().pair(pair.reportId(), pair.recordId(), pair.probability()));
        Figures figures = lists.evaluation().figures();
        return String.format(Locale.ROOT, "| %s | %s | %s %.4f |", kind.label(), name, Tables.figures(figures), figures.brier());
    }
}
