package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A person wishes that nothing is kept of them in a list: what was proposed by it goes, and is not proposed again. */
@SilaTest
@AutoConfigureMockMvc
class RemovedRecordTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void an_undecided_match_is_withdrawn_and_nothing_of_the_record_is_left_in_it() {
        UUID match = arrivals.proposedMatch();
        UUID record = one("select record_id from match where id = ?", match);
        String family = jdbc.sql("select family_name from detainee_record where id = ?")
                .param(record)
                .query(String.class)
                .single();

        assertThat(browser.post()
                        .uri("/records/" + record + "/removal")
                        .with(TestStaff.signedIn(Role.SUPERVISOR, jdbc))
                        .with(csrf())
                        .param("how", "letter, identity seen"))
                .hasStatus3xxRedirection();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(state(match)).isEqualTo("WITHDRAWN"));
        arrivals.compared(one("select report_id from match where id = ?", match));
        assertThat(state(match)).isEqualTo("WITHDRAWN");
        assertThat(jdbc.sql("select count(*) from record_key where record_id = ?")
                        .param(record)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select evidence::text from match where id = ?")
                        .param(match)
                        .query(String.class)
                        .single())
                .doesNotContain("\"recordValue\": \"" + family);
    }

    private String state(UUID match) {
        return jdbc.sql("select state from match where id = ?")
                .param(match)
                .query(String.class)
                .single();
    }

    private UUID one(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(UUID.class).single();
    }
}
