package org.sila.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One embedded PostgreSQL per process, on a new folder, shared by every context: the same server and the same roles
 * as a try-out, given to the application as a server of its own so that it brings no demo data.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedDatabase DATABASE = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testDatabase", properties()));
    }

    /** The running server, for tests of the database itself. */
    static EmbeddedDatabase shared() {
        return DATABASE;
    }

    private static Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", DATABASE.url());
        properties.put("spring.datasource.username", DATABASE.application().user());
        properties.put("spring.datasource.password", DATABASE.application().password());
        properties.put("spring.flyway.user", DATABASE.owner().user());
        properties.put("spring.flyway.password", DATABASE.owner().password());
        properties.put(DatabaseChoice.EMBEDDED, false);
        properties.put("sila.demo", false);
        return properties;
    }

    private static EmbeddedDatabase start() {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            EmbeddedDatabase database = EmbeddedDatabase.start(Files.createTempDirectory(target, "test-postgres-"));
            SpringApplication.getShutdownHandlers().add(() -> stop(database));
            answerBeforeTheDiskDoes(database);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody pulls the plug of this server: the application need not wait for the disk at each commit. */
    private static void answerBeforeTheDiskDoes(EmbeddedDatabase database) {
        Login superuser = database.superuser();
        try (Connection connection =
                        DriverManager.getConnection(database.url(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + database.application().user() + " SET synchronous_commit = off");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs once all contexts have closed. */
    private static void stop(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
