package org.sila.database;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own, for trying Sila out and for its tests: it answers on this machine only, asks for
 * generated passwords, and is as durable as a real one. Everything it needs lives in one folder, closed to others:
 *
 * <pre>
 * cluster/       the data          programs/     PostgreSQL itself, unpacked
 * credentials    the passwords     lock          held while an application runs on this folder
 * </pre>
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String DATABASE = "sila";
    private static final String PROGRAMS = "programs";
    private static final String LISTEN = "127.0.0.1";
    private static final long LEAST_MEGABYTES = 128;
    private static final long MOST_MEGABYTES = 1_024;

    private final FolderLock lock;
    private final EmbeddedPostgres server;
    private final Logins logins;

    private EmbeddedDatabase(FolderLock lock, EmbeddedPostgres server, Logins logins) {
        this.lock = lock;
        this.server = server;
        this.logins = logins;
    }

    /**
     * Starts the server on the folder, making both if need be, and mending what a killed run left.
     *
     * @throws StartRefused when the folder is in use or cannot be opened
     */
    static EmbeddedDatabase start(Path directory) {
        Path folder = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            FolderLock lock = FolderLock.take(folder);
            try {
                return start(folder, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | IllegalStateException e) {
            throw new StartRefused("The embedded database in " + folder + " cannot be started: " + e.getMessage(), e);
        }
    }

    private static EmbeddedDatabase start(Path folder, FolderLock lock) throws IOException {
        Path cluster = folder.resolve("cluster");
        Path unfinished = folder.resolve("unfinished");
        LeftoverServer.stop(cluster, folder.resolve(PROGRAMS));
        if (Files.exists(unfinished)) {
            FileSystemUtils.deleteRecursively(cluster);
        }
        boolean first = !Files.exists(cluster);
        if (first) {
            Files.writeString(unfinished, "Present while the cluster beside it is being made for the first time.\n");
        }
        Logins logins = logins(folder.resolve("credentials"), first);
        EmbeddedPostgres server = server(folder, cluster, logins.superuser());
        EmbeddedDatabase database = new EmbeddedDatabase(lock, server, logins);
        if (first) {
            database.prepare(unfinished);
        }
        return database;
    }

    private static Logins logins(Path file, boolean first) throws IOException {
        if (first) {
            return Logins.make(file);
        }
        if (!Files.exists(file)) {
            throw new StartRefused("The passwords of the embedded database are missing: put back " + file
                    + " from your backup, or choose another folder with --sila.data=...");
        }
        return Logins.read(file);
    }

    private static EmbeddedPostgres server(Path folder, Path cluster, Login superuser) throws IOException {
        Path passwordFile = folder.resolve("superuser-password");
        Logins.writePrivately(passwordFile, superuser.password());
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.resolve(PROGRAMS).toFile())
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setConnectConfig("password", superuser.password());
            locale(builder);
            durability(builder);
            memory(builder);
            return builder.start();
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** C.UTF-8 knows Arabic letters as letters and sorts by code point everywhere; macOS has no such locale. */
    private static void locale(EmbeddedPostgres.Builder builder) {
        if (System.getProperty("os.name", "").startsWith("Mac")) {
            builder.setLocaleConfig("locale", "C").setLocaleConfig("lc-ctype", "en_US.UTF-8");
        } else {
            builder.setLocaleConfig("locale", "C.UTF-8");
        }
    }

    private static void durability(EmbeddedPostgres.Builder builder) {
        builder.setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("listen_addresses", LISTEN)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC");
    }

    /** An eighth of the computer's memory, taken up only as it is used, and room in the log for a long list. */
    private static void memory(EmbeddedPostgres.Builder builder) {
        long bytes =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        long megabytes = Math.max(LEAST_MEGABYTES, Math.min(MOST_MEGABYTES, (bytes >> 20) / 8));
        builder.setServerConfig("shared_buffers", megabytes + "MB")
                .setServerConfig("wal_compression", "on")
                .setServerConfig("max_wal_size", "4GB");
    }

    private void prepare(Path unfinished) throws IOException {
        try {
            new DatabaseSetUp(url("postgres"), url(), logins).run();
            Files.delete(unfinished);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Where the application's database answers. */
    String url() {
        return url(DATABASE);
    }

    /** Where another database of this server answers. */
    String url(String database) {
        return "jdbc:postgresql://" + LISTEN + ":" + server.getPort() + "/" + database;
    }

    Login superuser() {
        return logins.superuser();
    }

    Login owner() {
        return logins.owner();
    }

    Login application() {
        return logins.application();
    }

    /** Stops the server as a person would, waiting until the data is on disk, and lets go of the folder. */
    @Override
    public void close() throws IOException {
        try {
            server.close();
        } finally {
            lock.close();
        }
    }
}
