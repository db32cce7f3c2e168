package org.sila.matching.offline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.Learned;
import org.sila.matching.engine.ModelLearner;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.matching.engine.scoring.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns the weights from two lists. */
@Command(
        name = "train",
        description = "Learns from two lists how their spellings and dates differ, and writes a model for --model.",
        footer = {
            "",
            "Without --truth the weights are learned by expectation maximisation, and the calibration stays as it is."
                    + " With --truth (CSV: report_id,record_id) they are counted and calibrated, and a model learned"
                    + " from one half of the reports is first tried on the other half.",
            "It takes at least 200 reports, 200 records and 100 pairs of one person."
        },
        mixinStandardHelpOptions = true,
        versionProvider = EngineVersion.class)
final class TrainCommand implements Callable<Integer> {

    private static final int MOST_ROUNDS = 1000;

    @Option(names = "--reports", required = true, paramLabel = "FILE", description = "the reports, as CSV")
    private Path reports = Path.of("");

    @Option(names = "--records", required = true, paramLabel = "FILE", description = "the records, as CSV")
    private Path records = Path.of("");

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description = "all true pairs of the two lists, where they are known")
    @Nullable
    private Path truth;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "the model to begin with; without it the one that ships with the program")
    @Nullable
    private Path model;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "25",
            description = "most rounds of expectation maximisation; it ends before when nothing changes (default: 25)")
    private int rounds;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "where to write the model, as JSON; an existing file is replaced")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new UnusableInput("--rounds " + rounds + ": give a number from 1 to " + MOST_ROUNDS);
        }
        PrintWriter results = spec.commandLine().getOut();
        PrintWriter messages = spec.commandLine().getErr();
        Progress progress = new Progress(messages);
        Model start = OfflineEngine.model(model);
        try (WholeFile file = new WholeFile(out, inputs())) {
            MentionFile.Rows asked = MentionFile.read(reports, MentionKind.REPORT, messages::println);
            MentionFile.Rows known = MentionFile.read(records, MentionKind.RECORD, messages::println);
            progress.say("read " + asked.mentions().size() + " reports and "
                    + known.mentions().size() + " records");
            enough(asked, "reports", reports, ModelLearner.FEWEST_REPORTS);
            enough(known, "records", records, ModelLearner.FEWEST_RECORDS);
            Training training = new Training(start, asked.mentions(), known.mentions(), results, progress);
            Learned learned = truth == null
                    ? training.withoutTruth(rounds)
                    : training.with(TruePairs.read(truth, asked, known, messages::println));
            Model named = TrainedName.of(learned.model(), start);
            ModelFile.write(named, file.place());
            file.finish();
            progress.say("wrote the model " + named.version() + " to " + out);
        }
        return 0;
    }

    private Path[] inputs() {
        return truth == null ? new Path[] {reports, records} : new Path[] {reports, records, truth};
    }

    private static void enough(MentionFile.Rows rows, String what, Path file, int fewest) {
        if (rows.mentions().size() < fewest) {
            throw new UnusableInput(file + ": " + rows.mentions().size() + " " + what + " are too few to learn from;"
                    + " it takes at least " + fewest);
        }
    }
}
