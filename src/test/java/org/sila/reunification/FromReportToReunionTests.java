package org.sila.reunification;

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
import org.sila.person.PersonDescription;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** From a report and a record to people together: by two people, in the right order, and nothing shown too early. */
@SilaTest
@AutoConfigureMockMvc
class FromReportToReunionTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    private RequestPostProcessor caseworker;
    private RequestPostProcessor supervisor;
    private UUID reportId;
    private UUID matchId;

    @BeforeEach
    void a_proposed_match() {
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        supervisor = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
        PersonDescription person = Arrivals.person(Arrivals.familyName());
        reportId = arrivals.report(person);
        matchId = arrivals.match(reportId, arrivals.record(person, DetentionEvent.FREED_AT_OPENING));
    }

    @Test
    void nobody_confirms_what_they_accepted_and_the_family_sees_nothing_before_it_was_told() {
        RequestPostProcessor both = TestStaff.signedIn(Role.SUPERVISOR, jdbc);

        assertThat(decide("ACCEPT", both)).hasStatus3xxRedirection();
        assertThat(decide("CONFIRM", both)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(decide("CONFIRM", supervisor)).hasStatus3xxRedirection();
        assertThat(state()).isEqualTo("CONFIRMED");
        UUID id = reunification();
        assertThat(familyState()).isEqualTo("RECEIVED");

        assertThat(step(id, "events", caseworker, "event", "FAMILY_INFORMED"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(step(id, "wishes", caseworker, "wishes", "FULL_CONTACT")).hasStatus3xxRedirection();
        assertThat(step(id, "identity", caseworker, "identification", "CONFIRMED", "method", "VISUAL"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(step(id, "identity", caseworker, "identification", "CONFIRMED", "method", "QUESTIONS"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(step(id, "identity", caseworker, "identification", "CONFIRMED", "method", "DOCUMENTS"))
                .hasStatus3xxRedirection();
        assertThat(step(id, "events", caseworker, "event", "FAMILY_INFORMED"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(step(id, "approval", supervisor)).hasStatus3xxRedirection();
        assertThat(familyState()).isEqualTo("RECEIVED");

        assertThat(step(id, "events", caseworker, "event", "FAMILY_INFORMED")).hasStatus3xxRedirection();
        assertThat(familyState()).isEqualTo("CASEWORKER_WILL_CONTACT");
        assertThat(step(id, "events", caseworker, "event", "PHYSICAL_REUNION")).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select count(*) from follow_up where reunification_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(step(id, "closing", caseworker, "outcome", "REUNITED")).hasStatus3xxRedirection();
        assertThat(familyState()).isEqualTo("CLOSED");
    }

    @Test
    void of_two_who_decide_at_once_one_wins_and_the_other_is_told() {
        String version = version();

        assertThat(decide("ACCEPT", caseworker, version)).hasStatus3xxRedirection();
        assertThat(decide("ACCEPT", supervisor, version)).hasStatus(HttpStatus.CONFLICT);
        assertThat(state()).isEqualTo("SECOND_REVIEW");
    }

    @Test
    void a_rejected_match_needs_a_reason_stays_rejected_and_can_be_taken_up_again() {
        assertThat(decide("REJECT", caseworker)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(browser.post()
                        .uri("/matches/" + matchId)
                        .with(caseworker)
                        .with(csrf())
                        .param("decision", "REJECT")
                        .param("reason", "SIBLING")
                        .param("note", "")
                        .param("version", version())
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(state()).isEqualTo("REJECTED");

        assertThat(decide("REOPEN", caseworker)).hasStatus3xxRedirection();
        assertThat(state()).isEqualTo("REOPENED");
    }

    @Test
    void a_view_of_a_match_is_in_the_audit_trail() {
        assertThat(browser.get().uri("/matches/" + matchId).with(caseworker).exchange())
                .hasStatusOk();

        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'match-viewed' and subject_id = ?")
                        .param(matchId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private MvcTestResult decide(String decision, RequestPostProcessor by) {
        return decide(decision, by, version());
    }

    private MvcTestResult decide(String decision, RequestPostProcessor by, String version) {
        return browser.post()
                .uri("/matches/" + matchId)
                .with(by)
                .with(csrf())
                .param("decision", decision)
                .param("note", "")
                .param("reason", "")
                .param("version", version)
                .exchange();
    }

    private MvcTestResult step(UUID id, String what, RequestPostProcessor by, String... values) {
        var request = browser.post()
                .uri("/reunifications/" + id + "/" + what)
                .with(by)
                .with(csrf())
                .param("happenedOn", "2026-01-02")
                .param("version", read("select version from reunification where id = ?", id));
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }

    private UUID reunification() {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> jdbc.sql("select id from reunification where match_id = ?")
                                .param(matchId)
                                .query(UUID.class)
                                .optional()
                                .orElse(null),
                        id -> id != null);
    }

    private String state() {
        return read("select state from match where id = ?", matchId);
    }

    private String version() {
        return read("select version from match where id = ?", matchId);
    }

    private String familyState() {
        return read("select family_state from report where id = ?", reportId);
    }

    private String read(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }
}
