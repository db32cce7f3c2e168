package org.sila.matching.engine.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.sila.matching.engine.BulkLinker;
import org.sila.matching.engine.LinkedPair;
import org.sila.matching.engine.evidence.Evidence;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.matching.engine.scoring.Model;

/**
 * Links two CSV files and writes the pairs: {@code LinkageBenchmark reports.csv records.csv pairs.csv [explained]}. The
 * columns are those of the linkage contract in docs/matching.md.
 */
public final class LinkageBenchmark {

    private LinkageBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        List<Mention> reports = MentionCsv.read(Path.of(arguments[0]), MentionKind.REPORT);
        List<Mention> records = MentionCsv.read(Path.of(arguments[1]), MentionKind.RECORD);
        boolean explained = arguments.length > 3;
        long start = System.nanoTime();
        BulkLinker linker = new BulkLinker(Model.shipped(), BenchmarkGazetteer.read(), reports, records);
        long read = System.nanoTime();
        try (PrintWriter out =
                new PrintWriter(Files.newBufferedWriter(Path.of(arguments[2]), StandardCharsets.UTF_8))) {
            out.println("report_id,record_id,probability" + (explained ? ",weight,levels" : ""));
            BulkLinker.Summary summary = linker.link(0, pair -> out.println(line(pair, explained)));
            long end = System.nanoTime();
            System.out.printf(
                    "%s candidates/report=%.1f read=%.2fs link=%.2fs%n",
                    summary,
                    summary.candidatePairs() / (double) Math.max(1, summary.reports()),
                    (read - start) / 1e9,
                    (end - read) / 1e9);
        }
    }

    private static String line(LinkedPair pair, boolean explained) {
        String line = pair.reportId() + "," + pair.recordId() + "," + pair.probability();
        if (!explained) {
            return line;
        }
        Evidence evidence = pair.evidence().get();
        return line + "," + pair.totalWeight() + ","
                + evidence.fields().stream()
                        .map(one -> one.field() + "=" + one.level())
                        .collect(Collectors.joining(" "));
    }
}
