package org.sila.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.context.ApplicationContext;

/** Connections of the tables' owner, for filling a database faster than the application may. */
public final class OwnerAccess {

    private OwnerAccess() {}

    public static Connection connect(ApplicationContext application) throws SQLException {
        MigrationLogin owner = application.getBean(MigrationLogin.class);
        return DriverManager.getConnection(owner.url(), owner.user(), owner.password());
    }
}
