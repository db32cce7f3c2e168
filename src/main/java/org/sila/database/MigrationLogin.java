package org.sila.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** Whom the migrations run as: the owner of the tables. */
record MigrationLogin(
        String url, @Nullable String user, @Nullable String password) implements FlywayConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return user;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }
}
