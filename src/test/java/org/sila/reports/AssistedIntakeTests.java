package org.sila.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A member of staff fills in a report for somebody who calls; who did so, how and in which language stays with it. */
@SilaTest
@AutoConfigureMockMvc
class AssistedIntakeTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    private TestStaff.Colleague caseworker;

    @BeforeEach
    void a_caseworker() {
        caseworker = TestStaff.colleague(Role.CASEWORKER, jdbc);
    }

    @Test
    void a_report_taken_by_telephone_says_who_took_it_and_how_the_caller_agreed() {
        DraftBrowser desk = begins();
        assertThat(DraftBrowser.text(desk.open("/report/who"))).contains("نيابة عن غيركم");

        String family = Arrivals.familyName();
        desk.fills(family).send("/report/send");
        String receipt = DraftBrowser.text(desk.open("/report/done"));

        assertThat(receipt).contains("اقرؤوا الاثنين ببطء");
        UUID report = jdbc.sql("select id from report where family_name = ?")
                .param(family)
                .query(UUID.class)
                .single();
        assertThat(jdbc.sql("""
                        select channel || ' ' || assisted_how || ' ' || assisted_language || ' ' || assisted_consent
                               || ' ' || language from report where id = ? and assisted_by = ?
                        """)
                        .params(report, caseworker.id())
                        .query(String.class)
                        .single())
                .isEqualTo("ASSISTED TELEPHONE ku SPOKEN_BEFORE_WITNESS ku");
        MvcTestResult page = http.get()
                .uri("/cases/" + arrivals.caseOf(report) + "?lang=en")
                .with(caseworker.signedIn())
                .exchange();
        assertThat(text(page)).contains("Taken by", "By telephone", "a colleague hears it");
    }

    @Test
    void what_is_not_chosen_is_asked_for_and_an_unfinished_report_is_not_lost() {
        assertThat(http.post()
                        .uri("/intake")
                        .with(caseworker.signedIn())
                        .with(csrf())
                        .param("how", "TELEPHONE")
                        .param("language", "xx"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        Cookie draft = begins().draft();
        assertThat(text(http.get()
                        .uri("/intake")
                        .with(caseworker.signedIn())
                        .cookie(draft)
                        .exchange()))
                .contains("لم يُرسل بعد");
    }

    @Test
    void families_and_administrators_have_no_business_there() {
        assertThat(http.get().uri("/intake").exchange()).hasStatus3xxRedirection();
        assertThat(http.get()
                        .uri("/intake")
                        .with(TestStaff.signedIn(Role.ADMINISTRATOR, jdbc))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void the_form_on_paper_has_every_question_of_the_pages() {
        String paper = text(http.get().uri("/report/paper").param("lang", "en").exchange());

        assertThat(paper)
                .contains("Known as", "Registry number (khana)", "Wing, dormitory or cell", "What would help you?")
                .contains("You may store this report", "We never ask for money");
    }

    private DraftBrowser begins() {
        MvcTestResult begun = http.post()
                .uri("/intake")
                .with(caseworker.signedIn())
                .with(csrf())
                .param("how", "TELEPHONE")
                .param("language", "ku")
                .param("consent", "SPOKEN_BEFORE_WITNESS")
                .exchange();
        assertThat(begun).hasStatus3xxRedirection();
        DraftBrowser desk = new DraftBrowser(http);
        desk.bring(Objects.requireNonNull(begun.getResponse().getCookie("sila-draft")));
        return desk;
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
