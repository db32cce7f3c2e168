package org.sila.journeys;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the machine that runs the journeys has, and how to bring it what it lacks. */
final class Machine {

    private static final int INSTALL_MINUTES = 10;

    private Machine() {}

    /** The first of these programs that is there: names are looked up in the path. */
    static Optional<Path> program(String... candidates) {
        return Arrays.stream(candidates)
                .flatMap(Machine::places)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> places(String candidate) {
        if (candidate.contains("/")) {
            return Stream.of(Path.of(candidate));
        }
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, candidate));
    }

    /** Installs Debian packages where that is possible without asking anybody. True if it worked. */
    static boolean install(String... packages) {
        if (program("apt-get").isEmpty()) {
            return false;
        }
        List<String> asRoot = isRoot() ? List.of() : List.of("sudo", "-n");
        if (!asRoot.isEmpty() && !run(List.of("sudo", "-n", "true"))) {
            return false;
        }
        List<String> get = Stream.concat(
                        asRoot.stream(), Stream.of("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"))
                .toList();
        return run(with(get, "update")) && run(with(with(get, "install", "-y", "--no-install-recommends"), packages));
    }

    /** Does this while no other process of the test run does the like: packages cannot be installed twice at once. */
    static <T> T alone(Supplier<T> work) {
        try {
            Path file = Files.createDirectories(Path.of("target")).resolve("install.lock");
            try (FileChannel channel = FileChannel.open(file, CREATE, WRITE);
                    FileLock lock = channel.lock()) {
                return work.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command, its output going where the tests' goes. True if it could be run and ended well. */
    static boolean run(List<String> command) {
        return run(new ProcessBuilder(command));
    }

    static boolean run(ProcessBuilder command) {
        try {
            Path log = Files.createDirectories(Path.of("target")).resolve("install.log");
            Process process = command.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What a command prints; empty if it cannot be run. */
    static String output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes());
            process.waitFor();
            return printed.strip();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static boolean isRoot() {
        return output("id", "-u").equals("0");
    }

    private static List<String> with(List<String> command, String... more) {
        return Stream.concat(command.stream(), Arrays.stream(more)).toList();
    }
}
