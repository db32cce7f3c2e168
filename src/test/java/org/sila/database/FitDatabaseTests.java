package org.sila.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@SilaTest
class FitDatabaseTests {

    @Autowired
    Flyway configured;

    @Autowired
    FitDatabase fit;

    private final EmbeddedDatabase server = TestDatabase.shared();

    @ParameterizedTest
    @CsvSource({"blind_ctype, UTF8", "blind_encoding, SQL_ASCII"})
    void a_database_that_cannot_see_arabic_letters_is_refused_with_what_to_do(String name, String encoding)
            throws SQLException {
        execute("CREATE DATABASE " + name + " TEMPLATE template0 LOCALE 'C' ENCODING '" + encoding + "'");

        assertThatThrownBy(() -> FitDatabase.check(as(server.superuser(), name)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("its character type is C, its encoding " + encoding)
                .hasMessageContaining("LOCALE 'C.UTF-8'")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_fit_database_is_accepted_and_left_as_it_was() throws SQLException {
        execute("CREATE DATABASE fit TEMPLATE template0 LOCALE 'C.UTF-8' ENCODING 'UTF8'");

        assertThatCode(() -> FitDatabase.check(as(server.superuser(), "fit"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> execute("fit", "SELECT show_trgm('x')")).hasMessageContaining("does not exist");
    }

    @Test
    void a_login_that_may_not_work_as_the_application_is_refused_with_what_to_do() throws SQLException {
        execute("CREATE ROLE stranger LOGIN PASSWORD 'stranger'");
        execute("GRANT CONNECT ON DATABASE sila TO stranger");
        WorkingLogin stranger = new WorkingLogin(server.url(), new Login("stranger", "stranger"));

        assertThatThrownBy(() -> FitDatabase.checkWorkingLogin(stranger))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("GRANT sila_app TO stranger");
    }

    @Test
    void a_database_of_a_later_version_is_refused_in_one_line() throws SQLException {
        execute("CREATE DATABASE later TEMPLATE template0 LOCALE 'C.UTF-8' ENCODING 'UTF8'");
        Flyway flyway = Flyway.configure()
                .configuration(configured.getConfiguration())
                .dataSource(as(server.superuser(), "later"))
                .load();
        fit.migrate(flyway);
        execute("later", """
                INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                    execution_time, success) VALUES (999, '999', 'later', 'SQL', 'V999__later.sql', 'test', 1, true)""");

        assertThatThrownBy(() -> fit.migrate(flyway))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("another version of Sila")
                .hasMessageContaining("999")
                .hasMessageNotContaining("\n");
    }

    private DataSource as(Login login, String database) {
        return new DriverManagerDataSource(server.url(database), login.user(), login.password());
    }

    private void execute(String sql) throws SQLException {
        execute("postgres", sql);
    }

    private void execute(String database, String sql) throws SQLException {
        Login superuser = server.superuser();
        try (Connection connection =
                        DriverManager.getConnection(server.url(database), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
