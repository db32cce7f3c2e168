package org.sila.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A database of its own on the server of the test run, for tests that count everything there is. */
public final class EmptyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger MADE = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EmbeddedDatabase server = TestDatabase.shared();
        String name = "empty_" + MADE.incrementAndGet();
        execute(
                server,
                "postgres",
                "CREATE DATABASE " + name + " OWNER sila_owner",
                "GRANT CONNECT ON DATABASE " + name + " TO sila_app");
        execute(server, name, "ALTER SCHEMA public OWNER TO sila_owner");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", server.url(name));
        properties.put("spring.datasource.username", server.application().user());
        properties.put("spring.datasource.password", server.application().password());
        properties.put("spring.flyway.user", server.owner().user());
        properties.put("spring.flyway.password", server.owner().password());
        properties.put(DatabaseChoice.EMBEDDED, false);
        properties.put("sila.demo", false);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("emptyDatabase", properties));
    }

    private static void execute(EmbeddedDatabase server, String database, String... statements) {
        Login superuser = server.superuser();
        try (Connection connection =
                        DriverManager.getConnection(server.url(database), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
