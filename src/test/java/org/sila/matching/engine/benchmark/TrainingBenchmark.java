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
import org.sila.matching.engine.ModelLearner;
import org.sila.matching.engine.evaluation.Evaluation;
import org.sila.matching.engine.population.Kind;
import org.sila.matching.engine.population.Population;
import org.sila.matching.engine.population.RealSpellings;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.scoring.Model;

/**
 * Whether training helps: {@code TrainingBenchmark PEOPLE SEED SHARE [KIND...]}. On each kind of list a model is learned
 * from one population, without and with the truth, and measured on another of the same kind. Of the records that have a
 * report, only that share (0 to 1) is kept, for lists that have little in common.
 */
public final class TrainingBenchmark {

    private static final int ROUNDS = 25;
    private static final long OTHER = 100;
    private static final double LEAST = 0.01;
    private static final double LEAST_LIKELY = 1e-9;

    private final Kind kind;
    private final int people;
    private final double share;

    private TrainingBenchmark(Kind kind, int people, double share) {
        this.kind = kind;
        this.people = people;
        this.share = share;
    }

    public static void main(String[] arguments) throws IOException {
        int people = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        double share = Double.parseDouble(arguments[2]);
        List<Kind> kinds = arguments.length > 3
                ? Arrays.stream(arguments).skip(3).map(Kind::named).toList()
                : List.of(Kind.values());
        System.out.println(Tables.machine());
        System.out.println("| lists | model | bits open a report | change | " + Tables.FIGURES);
        System.out.println("|---|---|---|---|" + Tables.RULE);
        for (Kind kind : kinds) {
            new TrainingBenchmark(kind, people, share).run(seed);
        }
    }

    /** Reports and records as the engine takes them, and which are whose. */
    private record Known(List<Mention> reports, List<Mention> records, Map<String, Set<String>> truth) {}

    private Known known(long seed) throws IOException {
        InventedLists lists = InventedLists.of(kind, people, seed, RealSpellings.NONE);
        Map<String, Set<String>> truth = new HashMap<>();
        Set<String> dropped = new HashSet<>();
        new Population(kind, people, seed, RealSpellings.NONE)
                .inMemory().truth().stream()
                        .sorted((one, two) ->
                                (one.recordId() + one.reportId()).compareTo(two.recordId() + two.reportId()))
                        .forEach(link -> {
                            if (Math.floorMod(link.recordId().hashCode(), 1000) >= 1000 * share) {
                                dropped.add(link.recordId());
                            } else {
                                truth.computeIfAbsent(link.reportId(), id -> new HashSet<>())
                                        .add(link.recordId());
                            }
                        });
        List<Mention> records = lists.records().stream()
                .filter(record -> !dropped.contains(record.id()))
                .toList();
        return new Known(lists.reports(), records, truth);
    }

    private void run(long seed) throws IOException {
        Known lists = known(seed);
        Known others = known(seed + OTHER);
        ModelLearner learner =
                new ModelLearner(Model.shipped(), BenchmarkGazetteer.read(), lists.reports(), lists.records());
        Map<String, Double> shipped = row("shipped", Model.shipped(), others, Map.of());
        row("without truth", learner.learn(ROUNDS).model(), others, shipped);
        row(
                "with truth",
                learner.learn(id -> lists.truth().getOrDefault(id, Set.of())).model(),
                others,
                shipped);
    }

    /** Prints a row, and answers what the probabilities leave open about each report, in bits. */
    private Map<String, Double> row(String name, Model model, Known others, Map<String, Double> before)
            throws IOException {
        Evaluation evaluation = new Evaluation();
        others.truth().forEach((report, records) -> records.forEach(record -> evaluation.truth(report, record)));
        Map<String, Double> bits = new HashMap<>();
        new BulkLinker(model, BenchmarkGazetteer.read(), others.reports(), others.records()).link(0, pair -> {
            boolean right =
                    others.truth().getOrDefault(pair.reportId(), Set.of()).contains(pair.recordId());
            double given = right ? pair.probability() : 1 - pair.probability();
            bits.merge(pair.reportId(), -Math.log(Math.max(LEAST_LIKELY, given)) / Math.log(2), Double::sum);
            if (pair.probability() >= LEAST) {
                evaluation.pair(pair.reportId(), pair.recordId(), pair.probability());
            }
        });
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.4f | %s | %s%n",
                kind.label(),
                name,
                bits.values().stream().mapToDouble(Double::doubleValue).sum()
                        / others.reports().size(),
                change(bits, before, others.reports().size()),
                Tables.figures(evaluation.figures()));
        return bits;
    }

    /** Mean of the change and two standard errors of it. */
    private static String change(Map<String, Double> now, Map<String, Double> before, int reports) {
        if (before.isEmpty()) {
            return "";
        }
        double sum = 0;
        double squares = 0;
        for (Map.Entry<String, Double> one : now.entrySet()) {
            double change = one.getValue() - before.getOrDefault(one.getKey(), 0.0);
            sum += change;
            squares += change * change;
        }
        double mean = sum / reports;
        double deviation = Math.sqrt(Math.max(0, squares / reports - mean * mean) / reports);
        return String.format(Locale.ROOT, "%+.4f ± %.4f", mean, 2 * deviation);
    }
}
