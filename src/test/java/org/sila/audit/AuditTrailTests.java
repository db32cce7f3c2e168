package org.sila.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SilaTest
class AuditTrailTests {

    private static final AuditAction DONE = new AuditAction("test-done");

    @Autowired
    AuditTrail audit;

    @Autowired
    ReadAudit readAudit;

    @Autowired
    VerifyAudit verifyAudit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Flyway flyway;

    private final UUID subject = UUID.randomUUID();

    @Test
    void an_entry_says_who_did_what_to_what() {
        audit.record(DONE, "thing", subject, Map.of("b", "2", "a", "1"));

        List<AuditLine> lines = readAudit.read(null, false, subject, null, 10);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).actor()).isEqualTo("system");
        assertThat(lines.get(0).action()).isEqualTo("test-done");
        assertThat(lines.get(0).details()).containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
    }

    @Test
    void what_was_not_done_is_not_recorded() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    audit.record(DONE, "thing", subject, Map.of());
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(readAudit.read(null, false, subject, null, 10)).isEmpty();
    }

    @Test
    void nothing_is_seen_in_a_transaction_that_cannot_record_it() {
        TransactionTemplate reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);

        assertThatThrownBy(() -> reading.executeWithoutResult(status -> audit.record(DONE, "thing", subject, Map.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void many_at_once_make_one_chain_without_gaps() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            all.add(workers.submit(() -> transaction.executeWithoutResult(status -> {
                audit.record(DONE, "thing", subject, Map.of());
                audit.record(DONE, "thing", subject, Map.of());
            })));
        }
        for (Future<?> one : all) {
            one.get();
        }
        workers.shutdown();

        assertThat(readAudit.read(null, false, subject, null, 200)).hasSize(160);
        assertThat(verifyAudit.verify().firstBroken()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET actor = 'nobody'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "ALTER TABLE audit_entry DISABLE TRIGGER ALL"
            })
    void neither_the_application_nor_the_owner_by_mistake_changes_the_trail(String attempt) throws SQLException {
        assertThatThrownBy(() -> jdbc.sql(attempt).update()).isInstanceOf(DataAccessException.class);
        if (!attempt.startsWith("ALTER")) {
            assertThatThrownBy(() -> owner(attempt)).hasMessageContaining("append-only");
        }
    }

    @Test
    void an_owner_who_switches_the_guard_off_is_found_out() throws SQLException {
        audit.record(DONE, "thing", subject, Map.of());
        long number = readAudit.read(null, false, subject, null, 1).get(0).number();
        audit.record(DONE, "thing", subject, Map.of());
        List<String> said = new ArrayList<>();

        tamper("UPDATE audit_entry SET action = 'test-undone' WHERE number = " + number);
        int altered = verifyAudit.run(said::add);
        tamper("UPDATE audit_entry SET action = 'test-done' WHERE number = " + number);

        assertThat(altered).isEqualTo(1);
        assertThat(said).singleElement().asString().contains("entry " + number + " is the first");
        assertThat(verifyAudit.run(said::add)).isZero();
        assertThat(said.get(1)).contains("is whole");
    }

    @Test
    void an_entry_that_was_taken_out_leaves_a_gap() throws SQLException {
        audit.record(DONE, "thing", subject, Map.of());
        long number = readAudit.read(null, false, subject, null, 1).get(0).number();
        audit.record(DONE, "thing", subject, Map.of());

        tamper(
                "CREATE TABLE audit_test AS SELECT * FROM audit_entry WHERE number = " + number,
                "DELETE FROM audit_entry WHERE number = " + number);
        Verdict verdict = verifyAudit.verify();
        tamper("INSERT INTO audit_entry SELECT * FROM audit_test", "DROP TABLE audit_test");

        assertThat(verdict.firstBroken()).isEqualTo(number);
        assertThat(verifyAudit.verify().firstBroken()).isNull();
    }

    private void tamper(String... statements) throws SQLException {
        owner("ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_stays");
        owner(statements);
        owner("ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_stays");
    }

    private void owner(String... statements) throws SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
