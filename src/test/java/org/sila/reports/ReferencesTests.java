package org.sila.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SilaTest
class ReferencesTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_reference_that_somebody_has_is_not_given_again() {
        long luck = System.nanoTime();
        String first =
                new References(jdbc, new Random(luck), Stream::empty).free().value();
        UUID draft = UUID.randomUUID();
        jdbc.sql("""
                insert into report_draft (id, secret_hash, answers, started_at, saved_at, reference, access_code_hash, version)
                values (?, '', '', now(), now(), ?, '', 0)
                """).params(draft, first).update();

        String second =
                new References(jdbc, new Random(luck), Stream::empty).free().value();

        jdbc.sql("delete from report_draft where id = ?").param(draft).update();
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void many_at_once_are_all_different() {
        assertThat(new References(jdbc, new Random(), Stream::empty).free(500))
                .hasSize(500)
                .doesNotHaveDuplicates();
    }
}
