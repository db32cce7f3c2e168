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
        jdbc.sql("""
                insert into report_draft (id, secret_hash, answers, started_at, saved_at, reference, access_code_hash, version)
                values (?, '', '', now(), now(), ?, '', 0)
                """).params(UUID.randomUUID(), first).update();

        String second =
                new References(jdbc, new Random(luck), Stream::empty).free().value();

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void many_at_once_are_all_different() {
        assertThat(new References(jdbc, new Random(), Stream::empty).free(500))
                .hasSize(500)
                .doesNotHaveDuplicates();
    }
}
