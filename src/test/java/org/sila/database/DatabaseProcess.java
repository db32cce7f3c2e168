package org.sila.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own that runs an embedded database on a folder, for tests that kill it. */
final class DatabaseProcess {

    private final Process process;
    private final BufferedReader output;

    private DatabaseProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts the process and waits for its first word: {@code ready}, or why it was refused. */
    static DatabaseProcess start(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new DatabaseProcess(new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseProcess.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** The next line that begins with {@code sila:}, without that beginning. */
    String says() throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith("sila:")) {
            line = output.readLine();
        }
        return line == null ? "nothing" : line.substring("sila:".length());
    }

    /** As {@code kill -9}: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    public static void main(String[] arguments) throws IOException {
        try {
            EmbeddedDatabase.start(Path.of(arguments[0]));
            System.out.println("sila:ready");
            waitForTheEndOfTheTest();
        } catch (StartRefused refused) {
            System.out.println("sila:" + refused.getMessage());
        }
    }

    /** Nobody ever writes to this process: its input ends with the process that began it. */
    private static void waitForTheEndOfTheTest() throws IOException {
        while (System.in.read() >= 0) {}
    }
}
