package org.sila.reunification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.reports.Receipt;
import org.sila.reports.SubmitReports;
import org.sila.testing.Arrivals;
import org.sila.testing.AtOnce;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A death is found: two people are sure of it, the family is told in person, and its page says nothing before and never of it. */
@SilaTest
@AutoConfigureMockMvc
class TellingOfADeathTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private SubmitReports submitReports;

    @Autowired
    private AtOnce atOnce;

    private RequestPostProcessor caseworker;
    private RequestPostProcessor supervisor;
    private Receipt receipt;
    private UUID caseId;
    private UUID id;

    @BeforeEach
    void a_confirmed_match_with_a_record_of_a_death() {
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        supervisor = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
        PersonDescription person = Arrivals.person(Arrivals.familyName());
        receipt = submitReports.submit(Arrivals.reportOf(person));
        caseId = arrivals.caseOf(receipt.reportId());
        UUID match = arrivals.match(receipt.reportId(), arrivals.record(person, DetentionEvent.DEATH_RECORDED));
        decide(match, caseworker, "ACCEPT");
        decide(match, supervisor, "CONFIRM");
        id = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> jdbc.sql("select id from reunification where match_id = ?")
                                .param(match)
                                .query(UUID.class)
                                .optional(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void it_is_told_in_person_and_only_after_identity_and_a_second_persons_approval() {
        String before = familyPage();
        assertThat(read("select kind from reunification where id = ?", id)).isEqualTo("DEATH");

        refused(step("wishes", caseworker, "wishes", "FULL_CONTACT"));
        refused(step("events", caseworker, "event", "FAMILY_INFORMED", "inPerson", "true"));
        refused(step("events", caseworker, "event", "REMAINS_RETURNED"));
        refused(step("approval", supervisor));
        refused(step("identity", caseworker, "identification", "CONFIRMED", "method", "VISUAL"));
        done(step("identity", caseworker, "identification", "CONFIRMED", "method", "DNA"));
        refused(step("events", caseworker, "event", "FAMILY_INFORMED", "inPerson", "true"));
        assertThat(step("approval", caseworker)).hasStatus(HttpStatus.FORBIDDEN);
        done(step("approval", supervisor));
        refused(step("events", caseworker, "event", "FAMILY_INFORMED", "inPerson", "true"));
        done(step("plan", caseworker, "edition", "0", "speaker", "خالة الأولاد"));
        refused(step("events", caseworker, "event", "FAMILY_INFORMED", "inPerson", "true"));
        done(planned("1"));
        refused(step("events", caseworker, "event", "FAMILY_INFORMED"));
        refused(step("events", caseworker, "event", "EFFECTS_RETURNED"));
        refused(step("closing", supervisor, "outcome", "DEATH_NOTIFIED"));

        assertThat(familyState()).isEqualTo("RECEIVED");
        assertThat(fate()).isEqualTo("UNKNOWN");
        assertThat(familyPage()).isEqualTo(before);

        done(step("events", caseworker, "event", "FAMILY_INFORMED", "inPerson", "true"));
        assertThat(familyState()).isEqualTo("CASEWORKER_WILL_CONTACT");
        assertThat(fate()).isEqualTo("DEATH_DOCUMENTED");

        refused(step("events", caseworker, "event", "PHYSICAL_REUNION"));
        done(step("events", caseworker, "event", "REMAINS_RETURNED"));
        assertThat(step("closing", caseworker, "outcome", "DEATH_NOTIFIED")).hasStatus(HttpStatus.FORBIDDEN);
        refused(step("closing", supervisor, "outcome", "REUNITED"));
        done(step("closing", supervisor, "outcome", "DEATH_NOTIFIED"));
        assertThat(familyState()).isEqualTo("CLOSED");
        assertThat(familyPage()).doesNotContain("death", "died", "deceased", "remains");
    }

    @Test
    void who_identified_does_not_approve() {
        done(step("identity", supervisor, "identification", "CONFIRMED", "method", "DENTAL"));

        refused(step("approval", supervisor));
        done(step("approval", TestStaff.signedIn(Role.SUPERVISOR, jdbc)));
    }

    @Test
    void a_finding_that_changes_needs_a_new_approval() {
        done(step("identity", caseworker, "identification", "CONFIRMED", "method", "DNA"));
        done(step("approval", supervisor));
        done(step("identity", caseworker, "identification", "PRELIMINARY", "method", "DNA"));

        refused(step("events", caseworker, "event", "FAMILY_INFORMED", "inPerson", "true"));
        assertThat(familyState()).isEqualTo("RECEIVED");
    }

    @Test
    void of_two_who_plan_at_once_one_wins_and_the_other_keeps_what_they_typed() {
        done(planned("0"));

        assertThat(step("plan", supervisor, "edition", "0", "speaker", "الطبيب", "kin[0].name", "الجدة"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("الطبيب", "الجدة");
        done(step("plan", supervisor, "edition", "1", "speaker", "الطبيب"));
        assertThat(page("plan")).contains("خالة الأولاد", "الطبيب");
        assertThat(jdbc.sql("select encode(content, 'escape') from reunification_sheet where reunification_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(content -> content.contains("speaker"));
    }

    @Test
    void a_handover_is_written_down_and_its_form_printed_in_either_language() {
        assertThat(page("handover/form?language=ENGLISH")).contains("Handover form", "dir=\"ltr\"");
        done(step(
                "handover",
                caseworker,
                "edition",
                "0",
                "what",
                "EFFECTS",
                "items",
                "خاتم فضة\nساعة",
                "bodyTag",
                "215-1180",
                "receiver",
                "هدى الأحمد",
                "relationship",
                "MOTHER",
                "identityShown",
                "true",
                "witnesses",
                "سعاد"));

        assertThat(page("handover/form?language=ARABIC"))
                .contains("نموذج تسليم", "dir=\"rtl\"", "خاتم فضة", "215-1180", "هدى الأحمد", "سعاد");
        assertThat(page("handover/form?language=ENGLISH")).contains("Mother", "ساعة");
        assertThat(jdbc.sql("""
                        select count(*) from audit_entry
                        where action = 'reunification-handover-printed' and subject_id = ?
                        """).param(id).query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void of_two_who_work_on_it_at_once_one_wins_and_the_other_keeps_what_they_typed() {
        done(step("identity", caseworker, "identification", "CONFIRMED", "method", "DNA"));
        done(step("approval", supervisor));
        done(planned("0"));

        List<MvcTestResult> answers = atOnce.both(
                () -> told("at their home in the morning"),
                () -> told("at our office in the evening"),
                "select id from reunification where id = ? for update",
                id);

        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .containsExactlyInAnyOrder(302, 409);
        boolean first = answers.get(0).getResponse().getStatus() == 302;
        assertThat(answers.get(first ? 1 : 0))
                .bodyText()
                .contains(first ? "at our office in the evening" : "at their home in the morning");
        assertThat(jdbc.sql("select count(*) from reunification_event where reunification_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private MvcTestResult planned(String edition) {
        return step(
                "plan",
                caseworker,
                "edition",
                edition,
                "kin[0].name",
                "هدى",
                "kin[0].relationship",
                "MOTHER",
                "speaker",
                "خالة الأولاد",
                "day",
                "2026-01-02",
                "place",
                "بيت العائلة");
    }

    private MvcTestResult told(String details) {
        return step("events", caseworker, "event", "FAMILY_INFORMED", "inPerson", "true", "details", details);
    }

    private void decide(UUID match, RequestPostProcessor by, String decision) {
        done(browser.post()
                .uri("/matches/" + match)
                .with(by)
                .with(csrf())
                .param("decision", decision)
                .param("version", read("select version from match where id = ?", match))
                .exchange());
    }

    private MvcTestResult step(String what, RequestPostProcessor by, String... values) {
        MockMvcTester.MockMvcRequestBuilder request = browser.post()
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

    private static void refused(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void done(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
    }

    private String page(String what) {
        MvcTestResult answer = browser.get()
                .uri("/reunifications/" + id + "/" + what)
                .with(caseworker)
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** What the family reads with its reference and code. */
    private String familyPage() {
        MvcTestResult opened = browser.post()
                .uri("/status")
                .with(csrf())
                .param("reference", receipt.reference().value())
                .param("code", receipt.accessCode().value())
                .exchange();
        done(opened);
        MvcTestResult page = browser.get()
                .uri("/status/report?lang=en")
                .cookie(opened.getResponse().getCookie("sila-session"))
                .exchange();
        assertThat(page).hasStatusOk();
        String body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private String familyState() {
        return read("select family_state from report where id = ?", receipt.reportId());
    }

    private String fate() {
        return read("select fate from sought_case where id = ?", caseId);
    }

    private String read(String sql, UUID of) {
        return jdbc.sql(sql).param(of).query(String.class).single();
    }
}
