package org.sila.matching.offline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The commands of the jar that need neither server nor database: {@code java -jar sila.jar match --help}. Exit status 0
 * where all is well, 2 where the command line or a file cannot be used, 1 where something failed on the way.
 */
@Command(
        name = "sila",
        description = "Links lists of missing and detained people, offline.",
        subcommands = {
            MatchCommand.class,
            DedupeCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = EngineVersion.class)
public final class OfflineCommands implements Runnable {

    private static final Set<String> OPTIONS = Set.of("--help", "-h", "--version", "-V");

    /** True where the arguments ask for one of these commands, and not for the web application. */
    public static boolean asked(String[] arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("-") || OPTIONS.contains(arguments[0]));
    }

    /** Does what the arguments ask for, on the standard streams, and says how it went. */
    public static int run(String[] arguments) {
        PrintWriter messages = utf8(FileDescriptor.err);
        try {
            return run(utf8(FileDescriptor.out), messages, arguments);
        } catch (OutOfMemoryError tooMuch) {
            messages.println("There is not enough memory for these lists; give Java more, for instance"
                    + " java -Xmx4g -jar sila.jar");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** The same with its results and its messages going elsewhere. */
    static int run(PrintWriter results, PrintWriter messages, String... arguments) {
        return new CommandLine(new OfflineCommands())
                .setOut(results)
                .setErr(messages)
                .setExecutionExceptionHandler(OfflineCommands::explain)
                .setUsageHelpAutoWidth(true)
                .execute(arguments);
    }

    /** Names are Arabic, whatever the terminal's settings say. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        if (failure instanceof UnusableInput) {
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            command.getErr().println("Reading or writing failed: " + failure.getMessage());
        } else {
            command.getErr()
                    .println("This should not happen; please report it: " + failure + " at "
                            + failure.getStackTrace()[0]);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
