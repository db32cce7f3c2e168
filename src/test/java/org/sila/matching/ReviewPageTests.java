package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the page of a match tells besides its fields. */
@SilaTest
@AutoConfigureMockMvc
class ReviewPageTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Test
    void the_best_record_says_by_how_much_it_leads_and_the_other_that_it_is_behind() {
        PersonDescription person = Arrivals.person(Arrivals.familyName(), "ثريا", "1969-11-23");
        UUID report = arrivals.report(person);
        UUID best = arrivals.match(report, arrivals.record(person, DetentionEvent.RELEASED));
        UUID other = arrivals.match(report, arrivals.record(lessKnown(person), DetentionEvent.RELEASED));
        arrivals.compared(report);
        say(best, 0.9);
        say(other, 0.6);

        assertThat(page(best, "en"))
                .bodyText()
                .contains("The next best record for this case is", "/matches/" + other)
                .contains("at 60%: this one leads by 30 points");
        assertThat(page(other, "en"))
                .bodyText()
                .contains("Another record is more likely for this case", "/matches/" + best)
                .contains("at 90%: this one is 30 points behind");
        assertThat(page(other, "ar")).bodyText().contains("هناك سجل آخر أكثر احتمالاً");
    }

    @Test
    void the_steps_lead_from_before_anything_was_compared_to_the_result() {
        UUID match = arrivals.proposedMatch();

        assertThat(page(match, "en"))
                .bodyText()
                .contains("How the likelihood came about", "Before anything is compared", "Relatives would look like")
                .containsPattern("\\+\\d+\\.\\d</bdi>")
                .containsPattern("−\\d+\\.\\d</bdi>")
                .doesNotContain("style=");
        assertThat(page(match, "ar")).bodyText().contains("كيف نشأ الاحتمال", "قبل مقارنة أي شيء");
    }

    @Test
    void the_second_person_reads_what_the_first_wrote_and_is_somebody_else() {
        UUID match = arrivals.proposedMatch();
        RequestPostProcessor first = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
        RequestPostProcessor second = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
        assertThat(decide(match, first, "ACCEPT", "note", "the mother named the scar"))
                .hasStatus(302);

        assertThat(decide(match, first, "CONFIRM", "note", ""))
                .hasStatus(422)
                .bodyText()
                .contains("you accepted it yourself");
        assertThat(browser.get().uri("/matches/" + match + "?lang=en").with(second))
                .bodyText()
                .containsPattern("(?s)class=\"inset\">.{0,400}Test SUPERVISOR.{0,400}the mother named the scar");
        assertThat(decide(match, second, "CONFIRM", "note", "")).hasStatus(302);
        assertThat(read("select state from match where id = ?", match)).isEqualTo("CONFIRMED");
    }

    @Test
    void who_needs_more_to_decide_opens_a_task_and_the_match_stays_in_review() {
        UUID match = arrivals.proposedMatch();
        RequestPostProcessor caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);

        assertThat(decide(match, caseworker, "QUESTION", "question", " ", "days", "14"))
                .hasStatus(422)
                .bodyText()
                .contains("Say what is missing")
                .containsPattern("value=\"14\" selected");
        assertThat(decide(match, caseworker, "QUESTION", "question", "ask for the grandfather", "days", "14"))
                .hasStatus(302);

        assertThat(read("select state from match where id = ?", match)).isEqualTo("IN_REVIEW");
        assertThat(page(match, "en")).bodyText().contains("In review", "ask for the grandfather");
        String caseId = read("select case_id::text from match where id = ?", match);
        assertThat(read("select count(*)::text from case_task where case_id = ?", UUID.fromString(caseId)))
                .isEqualTo("1");
        assertThat(decide(match, caseworker, "ACCEPT", "note", "it is him")).hasStatus(302);
    }

    private MvcTestResult decide(UUID match, RequestPostProcessor by, String decision, String... values) {
        MockMvcTester.MockMvcRequestBuilder request = browser.post()
                .uri("/matches/" + match + "?lang=en")
                .with(by)
                .with(csrf())
                .param("decision", decision)
                .param("version", read("select version::text from match where id = ?", match));
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }

    private String read(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }

    /** Once nothing is left to compare, so that it stays said. */
    private void say(UUID match, double probability) {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        jdbc.sql("select (select count(*) from event_publication) + (select count(*) from report_due)")
                                        .query(Integer.class)
                                        .single()
                                == 0);
        jdbc.sql("update match set probability = ? where id = ?")
                .params(probability, match)
                .update();
    }

    private MvcTestResult page(UUID match, String language) {
        return browser.get()
                .uri("/matches/" + match + "?lang=" + language)
                .with(TestStaff.signedIn(Role.CASEWORKER, jdbc))
                .exchange();
    }

    /** Of whom the list has a given and a family name. */
    private static PersonDescription lessKnown(PersonDescription person) {
        PersonName name = person.name();
        return new PersonDescription(
                new PersonName("", name.given(), "", "", name.family(), "", ""),
                person.sex(),
                null,
                null,
                null,
                "",
                "",
                null,
                "");
    }
}
