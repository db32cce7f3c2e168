package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
