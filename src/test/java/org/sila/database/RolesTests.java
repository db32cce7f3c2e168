package org.sila.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SilaTest
class RolesTests {

    @Autowired
    DataSource pool;

    @Autowired
    JdbcClient application;

    @Autowired
    Flyway flyway;

    @BeforeEach
    void a_table_that_only_grows() throws SQLException {
        try (Connection owner = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = owner.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS roles_test");
            statement.execute("CREATE TABLE roles_test (word text)");
            statement.execute("REVOKE UPDATE, DELETE, TRUNCATE ON roles_test FROM sila_app");
        }
    }

    @Test
    void the_application_may_write_and_read_what_the_owner_made() {
        application.sql("INSERT INTO roles_test VALUES ('said')").update();

        assertThat(application
                        .sql("SELECT word FROM roles_test")
                        .query(String.class)
                        .list())
                .containsExactly("said");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE roles_test SET word = 'unsaid'",
                "DELETE FROM roles_test",
                "TRUNCATE roles_test",
                "DROP TABLE roles_test",
                "ALTER TABLE roles_test ADD COLUMN more text",
                "GRANT ALL ON roles_test TO sila_app; DELETE FROM roles_test",
                "ALTER TABLE roles_test OWNER TO sila_app",
                "CREATE TABLE roles_test_2 (word text)",
                "SET ROLE sila_owner",
                "SET SESSION AUTHORIZATION sila_owner",
                "RESET ROLE; DELETE FROM roles_test",
                "RESET ROLE; SET ROLE sila_owner",
                "RESET ROLE; CREATE ROLE intruder",
                "COPY roles_test TO PROGRAM 'cat'",
            })
    void the_application_may_not_unsay_or_become_the_owner(String attempt) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);

            assertThatThrownBy(() -> statement.execute(attempt))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");

            connection.rollback();
        }
    }
}
