package org.sila.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed application leaves behind: a server that still runs on its own, or the note ({@code postmaster.pid})
 * of one that no longer does. To be asked only by whoever holds the folder's lock.
 */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final long PATIENCE_SECONDS = 60;

    private LeftoverServer() {}

    /**
     * Stops what still runs on the cluster, keeping its data as after any shutdown.
     *
     * @param programs where the server's programs lie, by which its processes are known
     */
    static void stop(Path cluster, Path programs) throws IOException {
        Path note = cluster.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        Optional<ProcessHandle> named = namedIn(note);
        boolean server = named.filter(LeftoverServer::isPostgres).isPresent();
        if (server) {
            LOG.info("The last run ended without stopping its database; stopping it now.");
            interrupt(named.get());
        }
        awaitStragglers(programs);
        if (named.isPresent() && !server) {
            // The number now names an unrelated process, or one that is dead and not yet buried by its parent:
            // PostgreSQL would take either for a server at work.
            Files.deleteIfExists(note);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(name -> name.endsWith("postgres"))
                .isPresent();
    }

    private static Optional<ProcessHandle> namedIn(Path note) throws IOException {
        List<String> lines = Files.readAllLines(note);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    }

    /** SIGINT is PostgreSQL's fast shutdown; the SIGTERM that Java can send would wait for idle connections. */
    private static void interrupt(ProcessHandle server) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitExit(server);
    }

    /** A server that died alone leaves processes that finish what they do; none may touch the data beside a new one. */
    private static void awaitStragglers(Path programs) throws IOException {
        List<ProcessHandle> stragglers;
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            stragglers = all.filter(process -> process.info()
                            .command()
                            .filter(command -> Path.of(command).startsWith(programs))
                            .isPresent())
                    .toList();
        }
        for (ProcessHandle straggler : stragglers) {
            awaitExit(straggler);
        }
    }

    private static void awaitExit(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database of the last run was stopping", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new StartRefused(
                    "The database of the last run (process " + process.pid()
                            + ") does not stop; stop it by hand, then start again.",
                    e);
        }
    }
}
