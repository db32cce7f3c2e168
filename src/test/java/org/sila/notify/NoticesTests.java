package org.sila.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.accounts.TestStaff.Colleague;
import org.sila.cases.CaseFiles;
import org.sila.cases.ChangeCase;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.reports.Additions;
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Members of staff are told of what others do that concerns them. */
@SilaTest
@AutoConfigureMockMvc
class NoticesTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private ChangeCase changeCase;

    @Autowired
    private Additions additions;

    private Colleague caseworker;
    private PersonDescription person;
    private UUID report;
    private UUID caseId;

    @BeforeEach
    void a_supervisor_gives_a_case_to_a_caseworker() {
        caseworker = TestStaff.colleague(Role.CASEWORKER, jdbc);
        person = Arrivals.person(Arrivals.familyName());
        report = arrivals.report(person);
        caseId = arrivals.caseOf(report);
        TestStaff.actsAs(Role.SUPERVISOR, jdbc);
        changeCase.assign(caseId, caseworker.id(), "", null);
        changeCase.assign(caseId, null, "", null);
        changeCase.assign(caseId, caseworker.id(), "", null);
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void nobody_acts() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void who_was_told_and_has_not_seen_it_is_not_told_again() {
        assertThat(notices()).containsOnlyOnce("Case " + number() + " was given to you");

        see();
        assertThat(notices()).contains("Case " + number() + " was given to you").doesNotContain("I have seen these");
    }

    @Test
    void a_caseworker_is_told_that_the_family_wrote_but_not_what() {
        additions.add(report, "سمعنا أنه نُقل إلى مكان آخر");

        await().untilAsserted(() -> assertThat(notices()).contains("The family wrote in case " + number()));
        assertThat(notices()).doesNotContain("سمعنا");
    }

    @Test
    void a_caseworker_is_told_of_a_strong_match_in_a_case_of_theirs() {
        UUID record = arrivals.record(person, DetentionEvent.RELEASED);
        arrivals.match(report, record);

        assertThat(notices()).contains("A strong match was proposed in case " + number(), "/cases/" + caseId);
    }

    @Test
    void nobody_is_told_of_what_they_did_themselves() {
        UUID me = TestStaff.actsAs(Role.SUPERVISOR, jdbc);
        changeCase.assign(caseId, me, "", null);

        assertThat(jdbc.sql("select count(*) from staff_notice where staff_id = ?")
                        .param(me)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void where_no_mail_is_sent_the_page_says_so_and_offers_no_form() {
        assertThat(open("/notices/mail?lang=en", caseworker))
                .contains("This installation does not send e-mail")
                .doesNotContain("name=\"address\"");
        Colleague administrator = TestStaff.colleague(Role.ADMINISTRATOR, jdbc);
        assertThat(open("/mail?lang=en", administrator)).contains("spring.mail.host");
        assertThat(browser.get().uri("/mail").with(signedIn(caseworker)).exchange())
                .hasStatus(403);
    }

    private void see() {
        String newest = Pages.rows(notices(), "name=\"newest\" value=\"([0-9a-f-]{36})\"")
                .get(0);
        assertThat(browser.post()
                        .uri("/notices/seen")
                        .param("newest", newest)
                        .with(csrf())
                        .with(signedIn(caseworker))
                        .exchange())
                .hasStatus3xxRedirection();
    }

    private String notices() {
        return open("/notices?lang=en", caseworker);
    }

    private String open(String address, Colleague reader) {
        return new Pages(browser).open(address, signedIn(reader));
    }

    private static RequestPostProcessor signedIn(Colleague colleague) {
        return colleague.signedIn();
    }

    private long number() {
        return cases.view(caseId).orElseThrow().number();
    }
}
