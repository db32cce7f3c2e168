package org.sila.matching.offline;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how good a list of pairs is, where the truth is known. */
@Command(
        name = "evaluate",
        description = "Says how good a list of scored pairs is, where it is known which are true.",
        footer = {
            "",
            "Both files are CSV with the columns report_id,record_id; the pairs have probability, too."
                    + " For pairs of one list the columns are id_a,id_b, in either order.",
            "The figures are explained in docs/matching.md."
        },
        mixinStandardHelpOptions = true,
        versionProvider = EngineVersion.class)
final class EvaluateCommand implements Callable<Integer> {

    @Option(names = "--truth", required = true, paramLabel = "FILE", description = "the true pairs, as CSV")
    private Path truth = Path.of("");

    @Option(
            names = "--pairs",
            required = true,
            paramLabel = "FILE",
            description = "the scored pairs, as match wrote them")
    private Path pairs = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        FiguresText.lines(PairList.evaluate(truth, pairs)).forEach(out::println);
        out.flush();
        return 0;
    }
}
