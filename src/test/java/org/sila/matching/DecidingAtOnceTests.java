package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.testing.Arrivals;
import org.sila.testing.AtOnce;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Two people at one match, or at two that cannot both hold, in two transactions at the same moment. */
@SilaTest
@AutoConfigureMockMvc
class DecidingAtOnceTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private AtOnce atOnce;

    private RequestPostProcessor one;
    private RequestPostProcessor other;

    @BeforeEach
    void two_supervisors() {
        one = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
        other = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
    }

    @Test
    void of_one_who_accepts_and_one_who_rejects_one_wins_and_the_other_keeps_what_they_typed() {
        UUID match = arrivals.proposedMatch();

        List<MvcTestResult> answers = atOnce.both(
                () -> decide(match, one, "ACCEPT", "all names agree"),
                () -> decide(match, other, "REJECT", "born in another year"),
                "select id from match where id = ? for update",
                match);

        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .containsExactlyInAnyOrder(302, 409);
        boolean accepted = answers.get(0).getResponse().getStatus() == 302;
        assertThat(state(match)).isEqualTo(accepted ? "SECOND_REVIEW" : "REJECTED");
        assertThat(answers.get(accepted ? 1 : 0))
                .bodyText()
                .contains(accepted ? "born in another year" : "all names agree")
                .contains("Somebody was faster than you", "Test SUPERVISOR")
                .contains(accepted ? "all names agree" : "born in another year");
        assertThat(jdbc.sql("select count(*) from match_decision where match_id = ?")
                        .param(match)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void of_two_who_confirm_two_rivals_for_one_record_one_confirms_and_the_other_is_told() {
        PersonDescription person = Arrivals.person(Arrivals.familyName());
        UUID record = arrivals.record(person, DetentionEvent.FREED_AT_OPENING);
        UUID match = arrivals.match(arrivals.report(person), record);
        UUID rival = arrivals.match(arrivals.report(person), record);
        RequestPostProcessor caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        assertThat(decide(match, caseworker, "ACCEPT", "")).hasStatus3xxRedirection();
        assertThat(decide(rival, caseworker, "ACCEPT", "")).hasStatus3xxRedirection();

        List<MvcTestResult> answers = atOnce.both(
                () -> decide(match, one, "CONFIRM", "first"),
                () -> decide(rival, other, "CONFIRM", "second"),
                "select id from match where record_id = ? for update",
                record);

        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .containsExactlyInAnyOrder(302, 409);
        assertThat(List.of(state(match), state(rival))).containsExactlyInAnyOrder("CONFIRMED", "SUPERSEDED");
    }

    private MvcTestResult decide(UUID match, RequestPostProcessor by, String decision, String note) {
        return browser.post()
                .uri("/matches/" + match + "?lang=en")
                .with(by)
                .with(csrf())
                .param("decision", decision)
                .param("reason", "OTHER")
                .param("note", note)
                .param("version", read("select version from match where id = ?", match))
                .exchange();
    }

    private String state(UUID match) {
        return read("select state from match where id = ?", match);
    }

    private String read(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }
}
