package org.sila.matching.offline;

import java.io.PrintWriter;
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
        subcommands = {MatchCommand.class, DedupeCommand.class, HelpCommand.class},
        mixinStandardHelpOptions = true)
public final class OfflineCommands implements Runnable {

    private static final Set<String> NAMES = Set.of("match", "dedupe", "help", "--help", "-h");

    /** True where the arguments ask for one of these commands, and not for the web application. */
    public static boolean asked(String[] arguments) {
        return arguments.length > 0 && NAMES.contains(arguments[0]);
    }

    /** Does what the arguments ask for, on the standard streams, and says how it went. */
    public static int run(String[] arguments) {
        return commandLine().execute(arguments);
    }

    /** The same with its messages going elsewhere. */
    static int run(PrintWriter messages, String... arguments) {
        return commandLine().setErr(messages).setOut(messages).execute(arguments);
    }

    private static CommandLine commandLine() {
        return new CommandLine(new OfflineCommands())
                .setExecutionExceptionHandler(OfflineCommands::explain)
                .setUsageHelpAutoWidth(true);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        if (failure instanceof UnusableInput unusable) {
            command.getErr().println(unusable.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        throw failure;
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
