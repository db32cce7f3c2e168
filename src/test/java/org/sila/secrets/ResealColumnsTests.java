package org.sila.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SilaTest
class ResealColumnsTests {

    /** The hash of the fields that decided a match; the notes of cases, for which there is no page yet. */
    private static final Set<String> NOT_SEALED = Set.of("match.deciding_fields");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Flyway flyway;

    @Autowired
    ResealColumns everyColumn;

    @TempDir
    Path folder;

    @BeforeEach
    void a_table_with_sealed_notes() throws SQLException {
        owner("CREATE TABLE reseal_test (owner text, note bytea)");
    }

    @AfterEach
    void no_table() throws SQLException {
        owner("DROP TABLE reseal_test");
    }

    @Test
    void every_value_gets_the_newest_key_and_still_opens() {
        Keys keys = Keys.open(folder, true);
        Sealing sealing = new Sealing(keys);
        for (int i = 0; i < 2100; i++) {
            jdbc.sql("INSERT INTO reseal_test VALUES (?, ?)")
                    .params("o" + i, sealing.seal("note " + i, "notes:o" + i))
                    .update();
        }
        jdbc.sql("INSERT INTO reseal_test VALUES ('nothing', NULL)").update();
        keys.rotate();
        sealing.reload();

        ResealColumns reseal = resealing(sealing, new SealedColumn("reseal_test", "note", "'notes:' || owner"));

        assertThat(reseal.reseal()).containsEntry("reseal_test.note", 2100);
        assertThat(reseal.reseal()).containsEntry("reseal_test.note", 0);
        byte[] one = jdbc.sql("SELECT note FROM reseal_test WHERE owner = 'o2099'")
                .query(byte[].class)
                .single();
        assertThat(one).startsWith(sealing.newestPrefix());
        assertThat(sealing.open(one, "notes:o2099")).isEqualTo("note 2099");
    }

    /** A column of bytes is either here or holds hashes, which have no key to change. */
    @Test
    void every_sealed_column_of_the_application_is_known() {
        List<String> sealed = jdbc.sql("""
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                        WHERE table_schema = 'public' AND data_type = 'bytea'
                          AND column_name !~ '(hash|index)$'
                          AND table_name NOT IN ('spring_session_attributes', 'reseal_test')
                        """).query(String.class).list();

        assertThat(sealed)
                .as("columns of bytes without a SealedTextColumn or SealedColumn; or call hashes ..._hash")
                .filteredOn(column -> !NOT_SEALED.contains(column))
                .isSubsetOf(everyColumn.reseal().keySet());
    }

    private ResealColumns resealing(Sealing sealing, SealedColumn column) {
        ObjectProvider<SealedTextColumn> none = new StaticListableBeanFactory().getBeanProvider(SealedTextColumn.class);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("column", column);
        return new ResealColumns(none, beans.getBeanProvider(SealedColumn.class), sealing, jdbc, transaction);
    }

    private void owner(String sql) throws SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
