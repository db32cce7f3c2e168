package org.sila.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedDatabaseTests {

    @TempDir
    Path temporary;

    Path folder;

    @BeforeEach
    void in_a_new_folder() {
        folder = temporary.resolve("postgres");
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "server_encoding, UTF8",
        "lc_collate, C.UTF-8",
    })
    void it_is_as_durable_as_a_real_one_and_answers_on_this_machine_only(String setting, String expected)
            throws SQLException {
        String sql = setting.equals("lc_collate")
                ? "SELECT datcollate FROM pg_database WHERE datname = current_database()"
                : "SHOW " + setting;

        assertThat(ask(TestDatabase.shared(), TestDatabase.shared().superuser(), sql))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"postgres", "sila_owner", "sila"})
    void nobody_comes_in_without_the_password(String user) {
        assertThatThrownBy(() -> ask(TestDatabase.shared(), new Login(user, "guess"), "SELECT 1"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void a_folder_in_use_refuses_a_second_start_in_this_process_and_in_another() throws Exception {
        EmbeddedDatabase first = EmbeddedDatabase.start(folder);
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("already running on the data folder " + folder);

            DatabaseProcess second = DatabaseProcess.start(folder);
            assertThat(second.says()).contains("already running on the data folder " + folder);
            assertThat(ask(first, first.application(), "SELECT 1")).isEqualTo("1");
        } finally {
            first.close();
        }
    }

    @Test
    void killed_without_warning_the_next_start_stops_the_orphan_and_keeps_what_was_committed() throws Exception {
        DatabaseProcess killed = DatabaseProcess.start(folder);
        assertThat(killed.says()).isEqualTo("ready");
        ProcessHandle orphan = ProcessHandle.of(postmaster()).orElseThrow();
        commit("kept");

        killed.kill();
        assertThat(orphan.isAlive()).isTrue();
        EmbeddedDatabase next = EmbeddedDatabase.start(folder);

        try {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(ask(next, next.owner(), "SELECT word FROM kept")).isEqualTo("kept");
        } finally {
            next.close();
        }
    }

    @Test
    void killed_with_its_server_as_in_a_power_cut_the_next_start_recovers() throws Exception {
        DatabaseProcess killed = DatabaseProcess.start(folder);
        assertThat(killed.says()).isEqualTo("ready");
        commit("kept");

        ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();
        server.destroyForcibly();
        killed.kill();
        EmbeddedDatabase next = EmbeddedDatabase.start(folder);

        try {
            assertThat(ask(next, next.owner(), "SELECT word FROM kept")).isEqualTo("kept");
        } finally {
            next.close();
        }
    }

    @Test
    void a_note_that_names_a_process_that_is_not_postgres_does_not_stand_in_the_way() throws Exception {
        EmbeddedDatabase.start(folder).close();
        Files.writeString(
                folder.resolve("cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n/elsewhere\n");

        EmbeddedDatabase.start(folder).close();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void a_first_start_that_was_cut_short_begins_again() throws Exception {
        Files.createDirectories(folder.resolve("cluster/base"));
        Files.writeString(folder.resolve("cluster/postgresql.conf"), "half");
        Files.writeString(folder.resolve("unfinished"), "");

        EmbeddedDatabase database = EmbeddedDatabase.start(folder);

        try {
            assertThat(ask(database, database.application(), "SELECT 1")).isEqualTo("1");
            assertThat(folder.resolve("unfinished")).doesNotExist();
        } finally {
            database.close();
        }
    }

    @Test
    void without_its_passwords_a_cluster_is_refused_and_left_alone() throws Exception {
        EmbeddedDatabase.start(folder).close();
        Files.delete(folder.resolve("credentials"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("passwords of the embedded database are missing");
        assertThat(folder.resolve("cluster/PG_VERSION")).exists();
    }

    @Test
    void what_it_keeps_is_closed_to_other_users() throws Exception {
        EmbeddedDatabase.start(folder).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("credentials"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("superuser-password")).doesNotExist();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(note(0));
    }

    private String note(int line) throws IOException {
        return Files.readAllLines(folder.resolve("cluster/postmaster.pid"))
                .get(line)
                .strip();
    }

    private void commit(String table) throws IOException, SQLException {
        Login owner = Logins.read(folder.resolve("credentials")).owner();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + note(3) + "/sila", owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + table + " AS SELECT '" + table + "' AS word");
        }
    }

    private static String ask(EmbeddedDatabase database, Login login, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), login.user(), login.password());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
