package org.sila.matching.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sila.matching.engine.Learned;
import org.sila.matching.engine.scoring.Component;
import org.sila.matching.engine.scoring.Model;

/** How much was learned, as lines for a terminal. */
final class LearnedText {

    private LearnedText() {}

    static List<String> lines(Model start, Learned learned) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Learned from %d reports, %.0f pairs of one person and %d pairs drawn by chance.",
                learned.reports(),
                learned.counts().samePairs(),
                learned.chancePairs()));
        if (!learned.logLikelihood().isEmpty()) {
            lines.add(rounds(learned.logLikelihood()));
        }
        lines.add("");
        lines.add(String.format("%-16s %10s %10s  %s", "component", "one person", "by chance", "what changed most"));
        for (Component component : Component.values()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-16s %10.0f %10.0f  %s",
                    component.code(),
                    learned.counts().samePairs(component),
                    learned.counts().chancePairs(component),
                    change(start, learned.model(), component)));
        }
        lines.add("");
        Model.Settings before = start.settings();
        Model.Settings after = learned.model().settings();
        lines.add(String.format(Locale.ROOT, "prior: %.2f bits, was %.2f", after.priorSame(), before.priorSame()));
        lines.add(String.format(
                Locale.ROOT,
                "calibration: %.3f times the log2 odds and %+.3f, was %.3f and %+.3f",
                after.slope(),
                after.shift(),
                before.slope(),
                before.shift()));
        return lines;
    }

    private static String rounds(List<Double> logLikelihood) {
        int last = logLikelihood.size() - 1;
        return String.format(
                Locale.ROOT,
                "%d rounds; log-likelihood against chance %.0f bits, at first %.0f, in the last round %+.1f.",
                last,
                logLikelihood.get(last),
                logLikelihood.get(0),
                last == 0 ? 0 : logLikelihood.get(last) - logLikelihood.get(last - 1));
    }

    /** Of the level whose weight changed most, in proportion to how often it is seen. */
    private static String change(Model start, Model learned, Component component) {
        Map<String, Model.LevelOdds> now = new HashMap<>();
        learned.lines().stream()
                .filter(line -> line.component().equals(component.code()))
                .forEach(line -> now.put(line.level(), line.odds()));
        return start.lines().stream()
                .filter(line -> line.component().equals(component.code()) && now.containsKey(line.level()))
                .map(line -> new Change(line.level(), line.odds(), now.getOrDefault(line.level(), line.odds())))
                .max(Comparator.comparingDouble(Change::matters))
                .map(Change::toString)
                .orElse("");
    }

    private record Change(String level, Model.LevelOdds before, Model.LevelOdds after) {

        double matters() {
            return after.same() * Math.abs(after.sameBits() - before.sameBits());
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %+.1f to %+.1f bits", level, before.sameBits(), after.sameBits());
        }
    }
}
