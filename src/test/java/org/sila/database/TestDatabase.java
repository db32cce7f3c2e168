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
 * One embedded PostgreSQL per test run, on a new folder, shared by every context: the same server and the same roles
 * as a try-out, given to the application as a server of its own so that it brings no demo data. A test that needs to know
 * all that is in its database names one of its own as property {@value #OWN}.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Name of a database that this context makes and has to itself. */
    private static final String OWN = "sila.test.database";

    private static final EmbeddedDatabase DATABASE = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String own = context.getEnvironment().getProperty(OWN);
        String url = own == null ? DATABASE.url() : make(own);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testDatabase", properties(url)));
    }

    /** The running server, for tests of the database itself. */
    static EmbeddedDatabase shared() {
        return DATABASE;
    }

    private static String make(String name) {
        Login superuser = DATABASE.superuser();
        try (Connection server = DriverManager.getConnection(DATABASE.url(), superuser.user(), superuser.password());
                Statement statement = server.createStatement()) {
            statement.execute(
                    "CREATE DATABASE " + name + " OWNER " + DATABASE.owner().user());
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + name + " TO sila_app");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        try (Connection database =
                        DriverManager.getConnection(DATABASE.url(name), superuser.user(), superuser.password());
                Statement statement = database.createStatement()) {
            statement.execute("ALTER SCHEMA public OWNER TO " + DATABASE.owner().user());
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return DATABASE.url(name);
    }

    private static Map<String, Object> properties(String url) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", url);
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
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
