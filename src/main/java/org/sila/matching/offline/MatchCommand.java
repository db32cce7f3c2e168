package org.sila.matching.offline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sila.matching.engine.BulkLinker;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.matching.engine.scoring.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Links a list of reports with a list of records. */
@Command(
        name = "match",
        description = "Links families' reports with the records of lists, and writes report_id,record_id,probability.",
        mixinStandardHelpOptions = true,
        versionProvider = EngineVersion.class)
final class MatchCommand implements Callable<Integer> {

    @Option(names = "--reports", required = true, paramLabel = "FILE", description = "the reports, as CSV")
    private Path reports = Path.of("");

    @Option(names = "--records", required = true, paramLabel = "FILE", description = "the records, as CSV")
    private Path records = Path.of("");

    @Mixin
    private LinkingOptions options = new LinkingOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        options.check();
        PrintWriter messages = spec.commandLine().getErr();
        Progress progress = new Progress(messages);
        Model model = OfflineEngine.model(options.model);
        try (PairFile pairs = options.pairFile("report_id", "record_id", reports, records)) {
            MentionFile.Rows asked = MentionFile.read(reports, MentionKind.REPORT, messages::println);
            MentionFile.Rows known = MentionFile.read(records, MentionKind.RECORD, messages::println);
            progress.say("read " + asked.mentions().size() + " reports and "
                    + known.mentions().size() + " records");
            BulkLinker linker = new BulkLinker(model, OfflineEngine.places(), asked.mentions(), known.mentions());
            BulkLinker.Summary summary = linker.link(options.minProbability, pairs::write, progress::reports);
            pairs.finish();
            progress.summary(asked, known, summary);
        }
        return 0;
    }
}
