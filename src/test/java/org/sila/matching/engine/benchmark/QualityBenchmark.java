package org.sila.matching.engine.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.sila.matching.engine.BulkLinker;
import org.sila.matching.engine.population.Kind;
import org.sila.matching.engine.population.RealSpellings;
import org.sila.matching.engine.scoring.Model;

/**
 * How good the engine is on each kind of invented list: {@code QualityBenchmark PEOPLE SEED [SPELLINGS.tsv]}. Calibration
 * is that of the pairs from 0.01 on, which are those that the command line writes.
 */
public final class QualityBenchmark {

    private static final double LEAST = 0.01;

    private QualityBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int people = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        RealSpellings spellings = arguments.length > 2 ? RealSpellings.read(Path.of(arguments[2])) : RealSpellings.NONE;
        System.out.println(Tables.machine());
        System.out.println("| lists | reports | records | candidates a report | " + Tables.FIGURES);
        System.out.println("|---|---|---|---|" + Tables.RULE);
        for (Kind kind : Kind.values()) {
            System.out.println(row(kind, InventedLists.of(kind, people, seed, spellings)));
        }
    }

    private static String row(Kind kind, InventedLists lists) throws IOException {
        BulkLinker.Summary summary = new BulkLinker(
                        Model.shipped(), BenchmarkGazetteer.read(), lists.reports(), lists.records())
                .link(LEAST, pair -> lists.evaluation().pair(pair.reportId(), pair.recordId(), pair.probability()));
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.0f | %s",
                kind.label(),
                summary.reports(),
                summary.records(),
                summary.candidatePairs() / (double) Math.max(1, summary.reports()),
                Tables.figures(lists.evaluation().figures()));
    }
}
