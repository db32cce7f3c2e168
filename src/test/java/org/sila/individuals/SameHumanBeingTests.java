package org.sila.individuals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.person.DetentionEvent;
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Records of several lists that are one human being: found by the engine, decided by people, taken back again. */
@SilaTest
class SameHumanBeingTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    private RequestPostProcessor caseworker;
    private String family;
    private UUID register;
    private UUID release;

    @BeforeEach
    void one_human_being_in_two_lists() {
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        family = Arrivals.familyName();
        register = listed(DetentionEvent.ENTERED);
        release = listed(DetentionEvent.RELEASED);
    }

    @Test
    void likely_records_are_offered_held_once_with_a_reason_and_taken_out_again() {
        assertThat(page("/records/" + register)).contains("/records/" + register + "/same");
        assertThat(page(list())).contains(pair(register, release), "Not decided");

        assertThat(decide(register, release, "ONE_HUMAN_BEING", "")).hasStatus(422);
        assertThat(decide(register, release, "", "typed and kept"))
                .hasStatus(422)
                .bodyText()
                .contains("typed and kept");
        assertThat(decide(register, release, "ONE_HUMAN_BEING", "same mother")).hasStatus(302);
        assertThat(decide(release, register, "ONE_HUMAN_BEING", "same mother")).hasStatus(302);

        assertThat(page("/records/" + release)).contains("/records/" + register + "\"");
        assertThat(page(pair(register, release))).contains("same mother");
        assertThat(rows(register)).isEqualTo(1);
        assertThat(audited("individual-held", register)).isEqualTo(1);
        assertThat(decide(register, release, "NOT_THE_SAME", "")).hasStatus(422);

        assertThat(decide(register, release, "TAKE_OUT", "another birth year")).hasStatus(302);
        assertThat(decide(register, release, "TAKE_OUT", "another birth year")).hasStatus(302);
        assertThat(page(list())).contains("Not decided");
        assertThat(page("/records/" + release)).doesNotContain("/records/" + register + "\"");
        assertThat(rows(register)).isEqualTo(1);
        assertThat(audited("individual-taken-out", register)).isEqualTo(1);
    }

    @Test
    void what_was_told_apart_cannot_be_held_to_be_one_until_that_is_taken_back() {
        UUID third = listed(DetentionEvent.SEEN);
        assertThat(decide(release, third, "NOT_THE_SAME", "")).hasStatus(302);
        assertThat(decide(third, release, "NOT_THE_SAME", "")).hasStatus(302);
        assertThat(audited("individual-told-apart", third)).isEqualTo(1);
        assertThat(decide(register, release, "ONE_HUMAN_BEING", "same mother")).hasStatus(302);

        assertThat(decide(register, third, "ONE_HUMAN_BEING", "same mother")).hasStatus(422);
        assertThat(decide(third, release, "PERHAPS_THE_SAME", "")).hasStatus(302);
        assertThat(decide(register, third, "ONE_HUMAN_BEING", "same mother")).hasStatus(302);

        assertThat(page("/records/" + third)).contains("/records/" + register + "\"", "/records/" + release + "\"");
    }

    @Test
    void two_groups_are_never_thrown_together() {
        UUID third = listed(DetentionEvent.SEEN);
        UUID fourth = listed(DetentionEvent.COURT);
        assertThat(decide(register, release, "ONE_HUMAN_BEING", "same mother")).hasStatus(302);
        assertThat(decide(third, fourth, "ONE_HUMAN_BEING", "same mother")).hasStatus(302);

        assertThat(decide(register, third, "ONE_HUMAN_BEING", "same mother")).hasStatus(422);

        assertThat(page(pair(register, third))).contains("Held to be two people");
        assertThat(browser.get().uri(pair(register, register)).with(caseworker)).hasStatus(404);
        assertThat(browser.get().uri(pair(register, UUID.randomUUID())).with(caseworker))
                .hasStatus(404);
    }

    private UUID listed(DetentionEvent event) {
        UUID id = arrivals.record(Arrivals.person(family), event);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select exists (select from record_key where record_id = ?)")
                        .param(id)
                        .query(Boolean.class)
                        .single());
        return id;
    }

    private String list() {
        return "/records/" + register + "/same";
    }

    private static String pair(UUID one, UUID other) {
        return "/records/" + one + "/same/" + other;
    }

    private String page(String address) {
        return new Pages(browser).open(address + "?lang=en", caseworker);
    }

    private MvcTestResult decide(UUID one, UUID other, String decision, String reason) {
        return browser.post()
                .uri(pair(one, other))
                .with(caseworker)
                .with(csrf())
                .param("decision", decision)
                .param("reason", reason)
                .exchange();
    }

    private int rows(UUID recordId) {
        return jdbc.sql("select count(*) from individual_record where record_id = ?")
                .param(recordId)
                .query(Integer.class)
                .single();
    }

    private int audited(String action, UUID recordId) {
        return jdbc.sql("select count(*) from audit_entry where subject_id = ? and action = ?")
                .params(recordId, action)
                .query(Integer.class)
                .single();
    }
}
