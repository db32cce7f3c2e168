package org.sila.matching.engine.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sila.matching.engine.benchmark.peers.Duke;
import org.sila.matching.engine.benchmark.peers.FellegiSunter;
import org.sila.matching.engine.benchmark.peers.Peer;
import org.sila.matching.engine.benchmark.peers.Sila;
import org.sila.matching.engine.benchmark.peers.Trigrams;
import org.sila.matching.engine.evaluation.Evaluation;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.matching.offline.PairList;

/**
 * The engine beside what people would use instead, in one run, on the same lists: {@code SideBySide MINUTES FOLDER...},
 * where each folder holds reports.csv, records.csv and truth.csv and each of the ways may take so many minutes.
 * Pairs from 0.01 on are counted.
 */
public final class SideBySide {

    private static final double LEAST = 0.01;

    private SideBySide() {}

    public static void main(String[] arguments) throws IOException {
        Duration limit = Duration.ofMinutes(Long.parseLong(arguments[0]));
        List<Peer> peers =
                List.of(new Sila(BenchmarkGazetteer.read()), new FellegiSunter(), new Trigrams(), new Duke());
        System.out.println(Tables.machine());
        System.out.println("| lists | what | seconds | " + Tables.FIGURES);
        System.out.println("|---|---|---|" + Tables.RULE);
        for (String folder : Arrays.asList(arguments).subList(1, arguments.length)) {
            Path lists = Path.of(folder);
            for (Peer peer : peers) {
                System.out.println("| " + lists.getFileName() + " | " + peer.name() + " | " + row(lists, peer, limit));
            }
        }
    }

    private static String row(Path lists, Peer peer, Duration limit) throws IOException {
        List<Mention> reports = MentionCsv.read(lists.resolve("reports.csv"), MentionKind.REPORT);
        List<Mention> records = MentionCsv.read(lists.resolve("records.csv"), MentionKind.RECORD);
        Evaluation evaluation = new Evaluation();
        PairList.truth(lists.resolve("truth.csv"), any -> true, evaluation::truth);
        long start = System.nanoTime();
        try {
            peer.link(reports, records, limit, from(LEAST, evaluation::pair));
        } catch (Peer.TimeIsUp tooSlow) {
            return "stopped after " + limit.toMinutes() + " minutes, " + tooSlow.getMessage() + " | | | | | | | |";
        } catch (Exception failed) {
            throw new IllegalStateException(peer.name() + " failed", failed);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(Locale.ROOT, "%.0f | %s", seconds, Tables.figures(evaluation.figures()));
    }

    private static Peer.Pairs from(double least, Peer.Pairs pairs) {
        return (reportId, recordId, score) -> {
            if (score >= least) {
                pairs.pair(reportId, recordId, score);
            }
        };
    }
}
