package org.sila.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Looks at a database before it is migrated, as one that cannot read Arabic names would find nobody, silently; and
 * afterwards, whether the application's login may do its work there.
 */
@Component
class FitDatabase implements FlywayMigrationStrategy {

    private final JdbcConnectionDetails working;

    FitDatabase(JdbcConnectionDetails working) {
        this.working = working;
    }

    @Override
    public void migrate(Flyway flyway) {
        check(flyway.getConfiguration().getDataSource());
        try {
            flyway.migrate();
        } catch (FlywayValidateException differs) {
            throw new StartRefused(
                    "The database was made by another version of Sila, later than this one or changed:"
                            + " start that version, or restore a backup made by this one. (" + oneLine(differs) + ")",
                    differs);
        }
        checkWorkingLogin(working);
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** @throws StartRefused when the login may not become {@code sila_app} */
    static void checkWorkingLogin(JdbcConnectionDetails login) {
        try (Connection connection =
                        DriverManager.getConnection(login.getJdbcUrl(), login.getUsername(), login.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE sila_app");
        } catch (SQLException e) {
            throw new StartRefused(
                    "The login " + login.getUsername()
                            + " cannot work in the database (let its owner run: GRANT sila_app TO "
                            + login.getUsername()
                            + "): " + e.getMessage(),
                    e);
        }
    }

    /** @throws StartRefused when pg_trgm sees no letters in an Arabic name */
    static void check(DataSource owner) {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            if (trigrams(connection) == 0) {
                throw new StartRefused("The database cannot search Arabic names (its character type is "
                        + ask(connection, "SELECT datctype FROM pg_database WHERE datname = current_database()")
                        + ", its encoding " + ask(connection, "SHOW server_encoding")
                        + "): create it with ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0, then start again.");
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new StartRefused("The database cannot be used: " + oneLine(e), e);
        }
    }

    private static int trigrams(Connection connection) throws SQLException {
        if (!ask(connection, "SHOW server_encoding").equals("UTF8")) {
            return 0;
        }
        ask(connection, "SELECT set_config('client_min_messages', 'warning', true)");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
        }
        return Integer.parseInt(ask(connection, "SELECT cardinality(show_trgm('محمد'))"));
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
