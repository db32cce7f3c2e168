package org.sila.matching.engine.benchmark;

import java.time.LocalDate;
import java.util.Locale;
import org.sila.matching.engine.evaluation.Figures;

/** What the benchmarks print: Markdown, so that it can be kept in docs/benchmarks.md as it is. */
public final class Tables {

    /** The columns of {@link #figures}. */
    static final String FIGURES =
            "recall@1 | recall@10 | best F1 | F1 at 0.5 | right of those at 0.99 | ECE | candidate recall |";

    /** Under the heads of {@link #FIGURES}. */
    static final String RULE = "---|---|---|---|---|---|---|";

    private Tables() {}

    static String figures(Figures figures) {
        return String.format(
                Locale.ROOT,
                "%.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |",
                figures.ranking().first(),
                figures.ranking().amongTen(),
                figures.best().f1(),
                figures.half().f1(),
                figures.sure().precision(),
                figures.calibrationError(),
                figures.candidateRecall());
    }

    /** When and on what it was measured. */
    public static String machine() {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, at most %d MB of heap, %s %s, Java %s%n",
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"));
    }
}
