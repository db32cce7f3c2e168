package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.sila.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** In which order matches are looked at, and how the queue is narrowed while one goes from one to the next. */
@SilaTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewQueueTests {

    private static final int SEVERAL = 4;
    private static final String LINE = "href=\"/matches/([0-9a-f-]{36})[?\"]";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    private final List<UUID> matches = new ArrayList<>();
    private RequestPostProcessor caseworker;
    private Pages pages;
    private String source = "";

    @BeforeAll
    void a_list_of_its_own() {
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        pages = new Pages(browser);
        List<PersonDescription> people = new ArrayList<>();
        List<UUID> reports = new ArrayList<>();
        for (int i = 0; i < SEVERAL; i++) {
            people.add(Arrivals.person(Arrivals.familyName()));
            reports.add(arrivals.report(people.get(i)));
        }
        List<UUID> records = arrivals.records(people, DetentionEvent.DEATH_RECORDED);
        for (int i = 0; i < SEVERAL; i++) {
            matches.add(arrivals.match(reports.get(i), records.get(i)));
            arrivals.compared(reports.get(i));
        }
        source = jdbc.sql("select source_id::text from match where id = ?")
                .param(matches.get(0))
                .query(String.class)
                .single();
        jdbc.sql("update match set state = 'WITHDRAWN' where source_id = ?::uuid and id <> all(?)")
                .params(source, matches.toArray(UUID[]::new))
                .update();
    }

    @Test
    void one_ground_counts_as_twice_the_probability_and_so_do_two_months_of_waiting() {
        set(0, 0.4, 0, 0);
        set(1, 0.4, 1, 0);
        set(2, 0.5, 0, 60);
        set(3, 0.9, 0, 0);

        assertThat(lines("/matches?source=" + source)).containsExactly(at(2), at(3), at(1), at(0));

        jdbc.sql("update match set waiting_since = waiting_since - interval '5 years' where id = any(?)")
                .params(new Object[] {matches.toArray(UUID[]::new)})
                .update();
        assertThat(lines("/matches?source=" + source)).containsExactly(at(2), at(3), at(1), at(0));
    }

    @Test
    void it_is_narrowed_by_list_governorate_band_and_death_and_the_filter_stays_from_match_to_match() {
        set(0, 0.95, 0, 0);
        set(1, 0.5, 0, 0);
        set(2, 0.45, 0, 0);
        set(3, 0.1, 0, 0);
        String narrowed = "source=" + source + "&death=true&governorate=SY-HI";

        assertThat(lines("/matches?" + narrowed)).containsExactly(at(0), at(1), at(2), at(3));
        assertThat(lines("/matches?band=possible&" + narrowed)).containsExactly(at(1), at(2));
        assertThat(lines("/matches?governorate=SY-DI&source=" + source)).isEmpty();
        assertThat(lines("/matches?facility=saydnaya&source=" + source)).isEmpty();
        assertThat(open("/matches?governorate=SY-DI&source=" + source)).contains("No match fits what you chose");
        assertThat(open("/matches?" + narrowed)).contains("4 matches", "Show all");

        String first = open("/matches/" + at(1) + "?governorate=SY-HI&source=" + source);
        assertThat(first)
                .contains("data-key=\"j s\" href=\"/matches/" + at(2) + "?list=review&amp;governorate=SY-HI&amp;source="
                        + source + "\"")
                .contains("data-key=\"k\" href=\"/matches/" + at(0) + "?list=review&amp;governorate=SY-HI&amp;source="
                        + source + "\"")
                .contains("action=\"/matches/" + at(1) + "?list=review&amp;governorate=SY-HI&amp;source=" + source
                        + "\"");
        assertThat(open("/matches/" + at(3) + "?source=" + source))
                .as("after the last one comes the first")
                .contains("data-key=\"j s\" href=\"/matches/" + at(0) + "?list=review&amp;source=" + source + "\"");
    }

    @Test
    void a_decision_goes_on_to_the_next_of_the_list_and_shows_the_way_back() {
        for (int at = 0; at < SEVERAL; at++) {
            set(at, 0.9 - at / 10.0, 0, 0);
        }
        String list = "?list=review&source=" + source;
        assertThat(open("/matches/" + at(0) + list)).containsPattern("name=\"onward\"[^>]* checked");
        assertThat(open("/matches/" + at(0)))
                .as("who came without a list")
                .doesNotContainPattern("name=\"onward\"[^>]* checked");

        MvcTestResult accepted = browser.post()
                .uri("/matches/" + at(0) + list)
                .with(caseworker)
                .with(csrf())
                .param("decision", "ACCEPT")
                .param("onward", "true")
                .param("version", version(0))
                .exchange();

        assertThat(accepted).hasStatus(302).redirectedUrl().isEqualTo("/matches/" + at(1) + list);
        assertThat(accepted.getMvcResult().getFlashMap().get("decided")).isEqualTo("/matches/" + at(0) + list);
    }

    @Test
    void a_filter_that_nobody_offers_narrows_nothing_and_a_match_asks_no_more_with_one() {
        assertThat(open("/matches?governorate=x%27&facility=y&source=z&band=w&death=maybe&list=v"))
                .contains("To review");

        int plain = Statements.count(() -> open("/matches/" + at(0)));
        assertThat(Statements.count(() -> open("/matches/" + at(0) + "?death=true&governorate=SY-HI&source=" + source)))
                .isEqualTo(plain);
    }

    private void set(int match, double probability, int grounds, int days) {
        jdbc.sql("""
                update match set state = 'SUGGESTED', probability = ?, priority = ?,
                                 waiting_since = timestamptz '2025-01-01' - make_interval(days => ?)
                where id = ?
                """).params(probability, grounds, days, matches.get(match)).update();
    }

    private String version(int match) {
        return jdbc.sql("select version::text from match where id = ?")
                .param(matches.get(match))
                .query(String.class)
                .single();
    }

    private String at(int match) {
        return matches.get(match).toString();
    }

    private List<String> lines(String address) {
        return Pages.rows(open(address), LINE);
    }

    private String open(String address) {
        return pages.open(address + (address.contains("?") ? "&" : "?") + "lang=en", caseworker);
    }
}
