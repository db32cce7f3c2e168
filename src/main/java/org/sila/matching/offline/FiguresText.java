package org.sila.matching.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sila.matching.engine.evaluation.Figures;

/** Figures as lines for a terminal: a name, a number, and what it means. */
final class FiguresText {

    private FiguresText() {}

    static List<String> lines(Figures figures) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-17s %d", "pairs", figures.pairs()));
        lines.add(line("recall@1", figures.ranking().first(), "of reports with a true record, one stands first"));
        lines.add(line("recall@10", figures.ranking().amongTen(), "one stands among the first ten"));
        lines.add(line("MRR", figures.ranking().meanReciprocal(), "mean of 1 / its place"));
        lines.add(line("candidate_recall", figures.candidateRecall(), "of the true pairs, in the file at all"));
        lines.add(line("P@0.5", figures.half().precision(), "of the pairs at 0.5 and above, true"));
        lines.add(line("R@0.5", figures.half().recall(), "of the true pairs, at 0.5 and above"));
        lines.add(line("F1@0.5", figures.half().f1(), "harmonic mean of these two"));
        lines.add(line("bestF1", figures.best().f1(), "the same at the threshold that suits it best"));
        lines.add(line("at", figures.best().threshold(), "that threshold"));
        lines.add(line("P@0.99", figures.sure().precision(), "of the pairs at 0.99 and above, true"));
        lines.add(line("brier", figures.brier(), "mean square of probability less truth"));
        lines.add(line("ECE", figures.calibrationError(), "how far probabilities are from the share that is true"));
        lines.add("");
        lines.add(String.format("%-17s %9s %10s %10s", "probability", "pairs", "expected", "true"));
        figures.bins().forEach(bin -> lines.add(bin(bin)));
        return lines;
    }

    private static String line(String name, double figure, String meaning) {
        return String.format(Locale.ROOT, "%-17s %.4f  %s", name, figure, meaning);
    }

    private static String bin(Figures.Bin bin) {
        return String.format(
                Locale.ROOT,
                "%.1f to %.1f        %9d %10.1f %10d",
                bin.from(),
                bin.from() + 0.1,
                bin.pairs(),
                bin.probabilities(),
                bin.right());
    }
}
