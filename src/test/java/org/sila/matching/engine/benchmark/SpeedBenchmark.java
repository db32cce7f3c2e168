package org.sila.matching.engine.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sila.matching.engine.BulkLinker;
import org.sila.matching.engine.evaluation.Evaluation;
import org.sila.matching.engine.population.Kind;
import org.sila.matching.engine.population.Population;
import org.sila.matching.engine.population.PopulationFiles;
import org.sila.matching.engine.population.RealSpellings;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.matching.engine.scoring.Model;
import org.sila.matching.offline.PairList;

/**
 * How long the engine takes for lists about more and more people, and in how much memory: {@code SpeedBenchmark FOLDER
 * HEAP PEOPLE[:REPORTS]...}, for example {@code SpeedBenchmark target/lists 4g 10000 130000 1100000:100000}. Lists are
 * written to the folder, and each size is linked in a process of its own; with :REPORTS only so many reports are asked.
 * Time is from the first line read to the last pair found.
 */
public final class SpeedBenchmark {

    private static final long SEED = 1;
    private static final double LEAST = 0.01;

    private SpeedBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("--one")) {
            one(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            return;
        }
        System.out.println(Tables.machine());
        System.out.println("heap of each: " + arguments[1] + "\n");
        System.out.println("| people | reports | records | seconds | milliseconds a report | heap in use, MB |"
                + " candidates a report | " + Tables.FIGURES);
        System.out.println("|---|---|---|---|---|---|---|" + Tables.RULE);
        for (String size : Arrays.asList(arguments).subList(2, arguments.length)) {
            String[] parts = size.split(":");
            Path lists = Path.of(arguments[0], "syrian-" + parts[0]);
            if (!Files.exists(lists.resolve("truth.csv"))) {
                Population population =
                        new Population(Kind.SYRIAN, Integer.parseInt(parts[0]), SEED, RealSpellings.NONE);
                PopulationFiles.write(population, SEED, lists);
            }
            System.out.print("| " + parts[0] + " | ");
            System.out.flush();
            int exit = process(arguments[1], lists, parts.length > 1 ? parts[1] : "0");
            if (exit != 0) {
                System.out.println("not done, exit status " + exit + " |");
            }
        }
    }

    private static int process(String heap, Path lists, String reports) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpeedBenchmark.class.getName(),
                        "--one",
                        lists.toString(),
                        reports)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
    }

    private static void one(Path lists, int most) throws IOException {
        HeapWatch heap = new HeapWatch();
        long start = System.nanoTime();
        List<Mention> reports = MentionCsv.read(lists.resolve("reports.csv"), MentionKind.REPORT);
        if (most > 0 && most < reports.size()) {
            reports = List.copyOf(reports.subList(0, most));
        }
        List<Mention> records = MentionCsv.read(lists.resolve("records.csv"), MentionKind.RECORD);
        Pairs found = new Pairs();
        BulkLinker.Summary summary = new BulkLinker(Model.shipped(), BenchmarkGazetteer.read(), reports, records)
                .link(LEAST, pair -> found.add(pair.reportId(), pair.recordId(), pair.probability()));
        double seconds = (System.nanoTime() - start) / 1e9;
        Set<String> asked = new HashSet<>();
        reports.forEach(report -> asked.add(report.id()));
        Evaluation evaluation = new Evaluation();
        PairList.truth(lists.resolve("truth.csv"), asked::contains, evaluation::truth);
        found.tell(evaluation);
        System.out.printf(
                Locale.ROOT,
                "%d | %d | %.1f | %.2f | %d | %.0f | %s%n",
                summary.reports(),
                summary.records(),
                seconds,
                1000 * seconds / summary.reports(),
                heap.megabytes(),
                summary.candidatePairs() / (double) summary.reports(),
                Tables.figures(evaluation.figures()));
    }

    /** The pairs found, kept until the clock has stopped. */
    private static final class Pairs {

        private record Pair(String reportId, String recordId, double probability) {}

        private final List<Pair> pairs = new ArrayList<>();

        void add(String reportId, String recordId, double probability) {
            pairs.add(new Pair(reportId, recordId, probability));
        }

        void tell(Evaluation evaluation) {
            pairs.forEach(pair -> evaluation.pair(pair.reportId(), pair.recordId(), pair.probability()));
        }
    }
}
