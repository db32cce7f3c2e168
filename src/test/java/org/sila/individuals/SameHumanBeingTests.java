package org.sila.individuals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.sources.RecallSource;
import org.sila.sources.RestoreSource;
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Records of several lists that are one human being: found by the engine, decided by people, taken back again. */
@SilaTest
@AutoConfigureMockMvc
class SameHumanBeingTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private RecallSource recallSource;

    @Autowired
    private RestoreSource restoreSource;

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
    void an_individual_shows_what_each_list_says_and_what_of_it_cannot_be_and_is_told_to_whoever_decides() {
        UUID death = arrivals.list(List.of(new Mention(
                        UUID.randomUUID().toString(),
                        MentionKind.RECORD,
                        Arrivals.person(family),
                        new Circumstances(
                                PartialDate.parse("2014-05").orElseThrow(),
                                "",
                                "سجن صيدنايا",
                                DetentionEvent.DEATH_RECORDED),
                        "")))
                .get(0);
        UUID report = arrivals.report(Arrivals.person(family));
        String match = "/matches/" + arrivals.match(report, release);
        assertThat(decide(register, release, "ONE_HUMAN_BEING", "same mother")).hasStatus(302);
        assertThat(decide(register, death, "ONE_HUMAN_BEING", "same birth")).hasStatus(302);
        String individual = individual(register);

        assertThat(page("/records/" + death)).contains(individual);
        assertThat(page(list())).contains(individual);
        assertThat(page(individual))
                .contains("same mother", "same birth", "May 2014", "to the month", "Death recorded")
                .contains("says that the person was alive later")
                .contains("<svg");
        assertThat(audited("individual-viewed", id(individual))).isEqualTo(1);
        assertThat(page(match)).contains("This record and 2 others are held", individual, "May 2014");
        assertThat(page("/cases/" + arrivals.caseOf(report))).contains(individual);

        jdbc.sql("update match set state = 'REJECTED' where id = ?")
                .param(id(match))
                .update();
        String others = "/matches/" + arrivals.match(report, register);
        assertThat(page(others)).contains("Another record of the same human being was rejected", match);

        recall(death);
        assertThat(page(individual)).contains("counts for nothing here").doesNotContain("alive later");
        assertThat(page(match)).contains(">Recalled<");
        restore(death);
        assertThat(page(individual)).contains("alive later");

        assertThat(decide(register, death, "TAKE_OUT", "another man")).hasStatus(302);
        assertThat(decide(register, release, "TAKE_OUT", "another birth")).hasStatus(302);
        assertThat(page(individual)).contains("No record is held", "another man", "another birth");
        assertThat(page(match)).doesNotContain("are held to be one");
        assertThat(browser.get().uri("/individuals/" + UUID.randomUUID()).with(caseworker))
                .hasStatus(404);
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

    private String individual(UUID recordId) {
        return "/individuals/"
                + jdbc.sql("select individual_id from individual_record where record_id = ? and taken_at is null")
                        .param(recordId)
                        .query(UUID.class)
                        .single();
    }

    private static UUID id(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    private void recall(UUID recordId) {
        TestStaff.actsAs(Role.SUPERVISOR, jdbc);
        recallSource.recall(sourceOf(recordId), "test", "a forgery");
        SecurityContextHolder.clearContext();
    }

    private void restore(UUID recordId) {
        TestStaff.actsAs(Role.SUPERVISOR, jdbc);
        UUID recall = jdbc.sql("select recall_id from source where id = ?")
                .param(sourceOf(recordId))
                .query(UUID.class)
                .single();
        restoreSource.restore(sourceOf(recordId), recall, "no forgery");
        SecurityContextHolder.clearContext();
    }

    private UUID sourceOf(UUID recordId) {
        return jdbc.sql("select source_id from detainee_record where id = ?")
                .param(recordId)
                .query(UUID.class)
                .single();
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
