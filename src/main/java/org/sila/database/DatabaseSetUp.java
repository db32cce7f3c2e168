package org.sila.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the roles and the database of a new embedded server, so that nobody but its superuser is more than needed. */
record DatabaseSetUp(String serverUrl, String databaseUrl, Logins logins) {

    void run() {
        execute(
                serverUrl,
                "CREATE ROLE sila_app NOLOGIN",
                "CREATE ROLE sila_owner LOGIN PASSWORD '%s' IN ROLE sila_app"
                        .formatted(logins.owner().password()),
                "CREATE ROLE sila LOGIN PASSWORD '%s' IN ROLE sila_app"
                        .formatted(logins.application().password()),
                "CREATE DATABASE sila OWNER sila_owner",
                "REVOKE ALL ON DATABASE sila FROM PUBLIC",
                "GRANT CONNECT ON DATABASE sila TO sila_app");
        execute(databaseUrl, "ALTER SCHEMA public OWNER TO sila_owner");
    }

    private void execute(String url, String... statements) {
        Login superuser = logins.superuser();
        try (Connection connection = DriverManager.getConnection(url, superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new StartRefused("The embedded database cannot be prepared: " + e.getMessage(), e);
        }
    }
}
