package org.sila.matching.offline;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Somebody at a command line, in a folder of their own. */
final class Terminal {

    private final Path folder;

    Terminal(Path folder) {
        this.folder = folder;
    }

    /** What a command did: its exit status, its results and its messages. */
    record Done(int status, String results, String messages) {}

    /** Runs a command; arguments that begin with {@code @} are files in the folder. */
    Done run(String... arguments) {
        StringWriter results = new StringWriter();
        StringWriter messages = new StringWriter();
        String[] real = new String[arguments.length];
        for (int i = 0; i < real.length; i++) {
            real[i] = arguments[i].startsWith("@")
                    ? file(arguments[i].substring(1)).toString()
                    : arguments[i];
        }
        int status = OfflineCommands.run(new PrintWriter(results, true), new PrintWriter(messages, true), real);
        return new Done(status, results.toString(), messages.toString());
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Terminal write(String name, String... lines) {
        return writeText(name, String.join("\n", lines) + "\n");
    }

    Terminal writeText(String name, String text) {
        try {
            Files.writeString(file(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
