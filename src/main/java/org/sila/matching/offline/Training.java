package org.sila.matching.offline;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.sila.matching.engine.BulkLinker;
import org.sila.matching.engine.Learned;
import org.sila.matching.engine.ModelLearner;
import org.sila.matching.engine.evaluation.Evaluation;
import org.sila.matching.engine.evaluation.Figures;
import org.sila.matching.engine.profile.Gazetteer;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.scoring.Model;

/** Learns a model and tells how much was learned, and how good it is where that can be known. */
final class Training {

    private static final double LEAST = 0.01;
    private static final double LEAST_LIKELY = 1e-9;

    private final Gazetteer places = OfflineEngine.places();
    private final Model start;
    private final List<Mention> reports;
    private final List<Mention> records;
    private final PrintWriter results;
    private final Progress progress;

    Training(Model start, List<Mention> reports, List<Mention> records, PrintWriter results, Progress progress) {
        this.start = start;
        this.reports = reports;
        this.records = records;
        this.results = results;
        this.progress = progress;
    }

    Learned withoutTruth(int rounds) {
        ModelLearner learner = learner(reports);
        progress.say("looking for what the lists have in common");
        Learned learned = learner.learn(rounds);
        if (learned.counts().samePairs() < ModelLearner.FEWEST_PAIRS) {
            throw new UnusableInput(String.format(
                    Locale.ROOT,
                    "these lists have about %.0f pairs of one person, too few to learn from; it takes at least %d",
                    learned.counts().samePairs(),
                    ModelLearner.FEWEST_PAIRS));
        }
        LearnedText.lines(start, learned).forEach(results::println);
        results.println("The calibration is kept: without the truth there is nothing to fit it to.");
        results.flush();
        return learned;
    }

    Learned with(TruePairs truth) {
        List<List<Mention>> halves = truth.halves(reports);
        progress.say("learning from " + halves.get(0).size() + " reports, to be tried on the others");
        if (halves.get(0).size() >= ModelLearner.FEWEST_REPORTS) {
            Model half = learner(halves.get(0)).learn(truth).model();
            compare(half, halves.get(1), truth);
        }
        progress.say("learning from all " + reports.size() + " reports");
        Learned learned = learner(reports).learn(truth);
        LearnedText.lines(start, learned).forEach(results::println);
        results.flush();
        return learned;
    }

    private ModelLearner learner(List<Mention> some) {
        return new ModelLearner(start, places, some, records);
    }

    private void compare(Model half, List<Mention> others, TruePairs truth) {
        Tried before = tried(start, others, truth);
        Tried after = tried(half, others, truth);
        results.println("Tried on " + others.size() + " reports that were not learned from (pairs from 0.01 on):");
        results.println("before  " + before.figures());
        results.println("learned " + after.figures());
        results.println(String.format(
                Locale.ROOT,
                "What the probabilities leave open: %.4f bits a report before, %.4f learned. %s",
                before.bits(),
                after.bits(),
                after.bits() < before.bits()
                        ? "The learned model is nearer to the truth."
                        : "The learned model is no nearer to the truth: better keep the one there is."));
        results.println();
        results.flush();
    }

    /**
     * How a model does.
     *
     * @param bits the log loss, for each report
     */
    private record Tried(Figures figures, double bits) {}

    private Tried tried(Model model, List<Mention> some, TruePairs truth) {
        Evaluation evaluation = new Evaluation();
        some.forEach(report -> truth.recordsOf(report.id()).forEach(record -> evaluation.truth(report.id(), record)));
        double[] bits = new double[1];
        new BulkLinker(model, places, some, records).link(0, pair -> {
            boolean right = truth.recordsOf(pair.reportId()).contains(pair.recordId());
            double given = right ? pair.probability() : 1 - pair.probability();
            bits[0] -= Math.log(Math.max(LEAST_LIKELY, given)) / Math.log(2);
            if (pair.probability() >= LEAST) {
                evaluation.pair(pair.reportId(), pair.recordId(), pair.probability());
            }
        });
        return new Tried(evaluation.figures(), bits[0] / some.size());
    }
}
