package org.sila.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed application leaves behind: a server that still runs on its own, or the note ({@code postmaster.pid})
 * of one that no longer does. To be asked only by whoever holds the folder's lock.
 */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private LeftoverServer() {}

    /** Stops the server that still runs on the cluster, if one does; its data is kept as after any fast shutdown. */
    static void stop(Path cluster) throws IOException {
        Path note = cluster.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        Optional<ProcessHandle> server = server(note);
        if (server.isPresent()) {
            LOG.info("The last run ended without stopping its database; stopping it now.");
            interrupt(server.get());
        }
        // Gone already when the server stopped by itself. When it did not run, its number may since have been given
        // to an unrelated process, which PostgreSQL would take for a second server.
        Files.deleteIfExists(note);
    }

    private static Optional<ProcessHandle> server(Path note) throws IOException {
        List<String> lines = Files.readAllLines(note);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(LeftoverServer::mayBePostgres);
    }

    private static boolean mayBePostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(true);
    }

    /** SIGINT is PostgreSQL's fast shutdown; the SIGTERM that Java can send would wait for idle connections. */
    private static void interrupt(ProcessHandle server) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database of the last run was stopping", e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new StartRefused(
                    "The database of the last run (process " + server.pid()
                            + ") does not stop; stop it by hand, then start again.",
                    e);
        }
    }
}
