package org.sila.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestFamily;
import org.sila.accounts.TestStaff;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a family changes on its report and adds to it after it was sent, and what staff see of that. */
@SilaTest
@AutoConfigureMockMvc
class OwnReportTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private JdbcClient jdbc;

    private UUID report;
    private RequestPostProcessor family;
    private RequestPostProcessor caseworker;

    @BeforeEach
    void a_report() {
        report = arrivals.report(Arrivals.person(Arrivals.familyName()));
        family = TestFamily.signedIn(report);
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
    }

    @Test
    void who_withdraws_the_consent_to_search_is_searched_for_no_more_until_it_is_given_again() {
        UUID match = arrivals.proposedMatch();
        report = jdbc.sql("select report_id from match where id = ?")
                .param(match)
                .query(UUID.class)
                .single();
        family = TestFamily.signedIn(report);

        done(post("/status/consents", "survivors", "true"));

        until("WITHDRAWN", match);
        assertThat(text(get("/status/report", family))).contains("/status/consents");
        assertThat(text(get("/cases/" + arrivals.caseOf(report), caseworker)))
                .contains("searching no longer allowed", "contact by survivors allowed");
        assertThat(audited("consents-changed")).isEqualTo(1);

        done(post("/status/consents", "survivors", "true", "search", "true"));
        until("SUGGESTED", match);
    }

    @Test
    void the_same_consents_again_change_nothing() {
        done(post("/status/consents", "search", "true"));
        int changes = changes();
        done(post("/status/consents", "search", "true"));

        assertThat(changes()).isEqualTo(changes);
    }

    @Test
    void a_family_says_anew_how_to_reach_it() {
        assertThat(text(get("/status/contact", family))).contains("+963");
        MvcTestResult none = post("/status/contact", "name", "أم سامر");
        assertThat(none).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(none)).contains("أم سامر");

        done(post("/status/contact", "name", "أم سامر", "phone", "+49 170 0000000", "relationship", "MOTHER"));

        assertThat(text(get("/cases/" + arrivals.caseOf(report), caseworker))).contains("+49 170 0000000", "أم سامر");
        assertThat(audited("contact-changed")).isEqualTo(1);
    }

    @Test
    void the_places_told_first_are_there_and_all_told_later_are_searched_for() {
        jdbc.sql(
                        "insert into report_facility (report_id, position, facility, since, learned) values (?, 0, ?, '2013', ?)")
                .params(report, "فرع 215", "من جار")
                .update();
        assertThat(text(get("/status/more/held", family))).contains("فرع 215", "2013", "من جار");

        done(post(
                "/status/more/held",
                Map.of(
                        "version", "0",
                        "stays[0].facility", "فرع 215",
                        "stays[0].since.year", "2013",
                        "stays[0].learned", "من جار",
                        "stays[1].facility", "صيدنايا",
                        "stays[1].part", "الطابق الثالث",
                        "stays[1].number", "٤٤١٢",
                        "stays[1].since.year", "2014",
                        "stays[1].until.year", "2016")));

        assertThat(jdbc.sql("select facility from report_facility where report_id = ? order by position")
                        .param(report)
                        .query(String.class)
                        .list())
                .containsExactly("فرع 215", "صيدنايا");
        assertThat(text(get("/cases/" + arrivals.caseOf(report), caseworker)))
                .contains("الطابق الثالث", "٤٤١٢", "صيدنايا – 2014 – 2016");
        assertThat(text(get("/status/more/held", family))).contains("الطابق الثالث");
    }

    @Test
    void a_stay_needs_its_place_and_ends_after_it_began() {
        MvcTestResult failed = post(
                "/status/more/held",
                Map.of(
                        "stays[0].facility", "تدمر",
                        "stays[0].since.year", "2014",
                        "stays[0].until.year", "2012",
                        "stays[1].part", "المهجع 4"));

        assertThat(failed).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(failed)).contains("المهجع 4", "stays0.until", "stays1.facility");
    }

    @Test
    void not_asked_not_known_and_kept_to_oneself_are_three_things() {
        assertThat(post("/status/more/looks", "without", "PREFER_NOT_TO_SAY", "marks", "ندبة في اليد"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/status/more/looks")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        done(post("/status/more/looks", "without", "PREFER_NOT_TO_SAY"));
        done(post("/status/more/papers", "without", "DO_NOT_KNOW"));
        done(post("/status/more/needs", "support", "LEGAL", "country", "ألمانيا"));

        String all = text(get("/status/more", family));
        assertThat(all).contains("I do not know", "I would rather not say", "Answered", "Not answered yet");
        String seen = text(get("/cases/" + arrivals.caseOf(report), caseworker));
        assertThat(seen)
                .contains("The family does not know.", "The family would rather not say.", "Legal advice", "ألمانيا")
                .doesNotContain("Where else you asked");
    }

    @Test
    void of_two_telephones_that_save_one_page_the_second_is_told_and_keeps_what_was_typed() {
        done(post("/status/more/together", "version", "0", "companions", "ابن عمه"));

        MvcTestResult second = post("/status/more/together", "version", "0", "companions", "جاره");

        assertThat(second).hasStatus(HttpStatus.CONFLICT);
        assertThat(text(second)).contains("جاره", "name=\"version\" value=\"1\"");
        done(post("/status/more/together", "version", "1", "companions", "ابن عمه\nجاره"));
        assertThat(text(get("/status/more/together", family))).contains("ابن عمه\nجاره");
    }

    @Test
    void what_was_added_is_sealed_and_goes_with_the_report() {
        done(post("/status/more/looks", "marks", "وشم نسر"));
        assertThat(jdbc.sql("select answers from report_details where report_id = ?")
                        .param(report)
                        .query(byte[].class)
                        .single())
                .asString(StandardCharsets.UTF_8)
                .doesNotContain("نسر");

        done(post("/status/consents", "share", "true"));
        assertThat(post("/status/withdraw", "sure", "true")).hasStatusOk();

        for (String table : List.of("report_details", "consent_change")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where report_id = ?")
                            .param(report)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
        assertThat(post("/status/more/looks", "marks", "وشم")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void until(String state, UUID match) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.sql("select state from match where id = ?")
                                .param(match)
                                .query(String.class)
                                .single())
                        .isEqualTo(state));
    }

    private int changes() {
        return jdbc.sql("select count(*) from consent_change where report_id = ?")
                .param(report)
                .query(Integer.class)
                .single();
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject_id = ?")
                .params(action, report)
                .query(Integer.class)
                .single();
    }

    private MvcTestResult get(String address, RequestPostProcessor by) {
        return browser.get().uri(address).param("lang", "en").with(by).exchange();
    }

    private MvcTestResult post(String address, String... values) {
        MockMvcTester.MockMvcRequestBuilder request =
                browser.post().uri(address).with(family).with(csrf());
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult post(String address, Map<String, String> values) {
        return post(
                address,
                values.entrySet().stream()
                        .flatMap(value -> List.of(value.getKey(), value.getValue()).stream())
                        .toArray(String[]::new));
    }

    private static void done(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
