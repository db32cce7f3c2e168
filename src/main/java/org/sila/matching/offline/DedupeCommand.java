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

/** Finds the rows of one list that are about the same person. */
@Command(
        name = "dedupe",
        description = "Finds rows of one list that are about the same person, and writes id_a,id_b,probability.",
        mixinStandardHelpOptions = true,
        versionProvider = EngineVersion.class)
final class DedupeCommand implements Callable<Integer> {

    @Option(names = "--records", required = true, paramLabel = "FILE", description = "the list, as CSV")
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
        try (PairFile pairs = options.pairFile("id_a", "id_b", records)) {
            MentionFile.Rows rows = MentionFile.read(records, MentionKind.RECORD, messages::println);
            progress.say("read " + rows.mentions().size() + " records");
            BulkLinker linker = BulkLinker.within(model, OfflineEngine.places(), rows.mentions());
            BulkLinker.Summary summary = linker.link(options.minProbability, pairs::write, progress::reports);
            pairs.finish();
            progress.summary(rows, summary);
        }
        return 0;
    }
}
