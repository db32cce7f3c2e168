package org.sila.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Whom the application's own connections belong to. */
record WorkingLogin(String url, Login login) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return login.user();
    }

    @Override
    public String getPassword() {
        return login.password();
    }
}
