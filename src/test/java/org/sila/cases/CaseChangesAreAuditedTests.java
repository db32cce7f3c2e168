package org.sila.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What is changed of a case is in the trail that nobody can alter, before and after. */
@SilaTest
@AutoConfigureMockMvc
class CaseChangesAreAuditedTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    private UUID caseId;
    private RequestPostProcessor caseworker;

    @BeforeEach
    void a_case() {
        caseId = arrivals.caseOf(arrivals.report(Arrivals.person(Arrivals.familyName())));
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
    }

    @Test
    void a_status_is_recorded_with_what_it_was_before() {
        assertThat(send("status", "status", "OPEN", "statusReason", "all is there"))
                .hasStatus(302);

        assertThat(recorded()).contains("case-status-changed {\"from\":\"RECEIVED\",\"to\":\"OPEN\"}");
    }

    @Test
    void two_cases_joined_are_recorded_on_both() {
        UUID other = arrivals.caseOf(arrivals.report(Arrivals.person(Arrivals.familyName())));
        String number = jdbc.sql("select number from sought_case where id = ?")
                .param(other)
                .query(String.class)
                .single();

        assertThat(send("join", "number", number, "joinReason", "the same person"))
                .hasStatus(302);

        assertThat(recorded()).anyMatch(line -> line.startsWith("case-joined") && line.contains(other.toString()));
    }

    @Test
    void the_trail_says_it_in_the_reader_s_language() {
        send("status", "status", "OPEN", "statusReason", "all is there");

        MvcTestResult page = browser.get()
                .uri("/audit?subject=" + caseId)
                .cookie(new Cookie("lang", "ar"))
                .with(TestStaff.signedIn(Role.SUPERVISOR, jdbc))
                .exchange();

        assertThat(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("تغيير حالة ملف", "تم الاستلام", "بحث جارٍ")
                .doesNotContain("RECEIVED", "OPEN");
    }

    private MvcTestResult send(String what, String... values) {
        MockMvcTester.MockMvcRequestBuilder request = browser.post()
                .uri("/cases/" + caseId + "/" + what)
                .with(caseworker)
                .with(csrf())
                .param(
                        "version",
                        jdbc.sql("select version from sought_case where id = ?")
                                .param(caseId)
                                .query(String.class)
                                .single());
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }

    private List<String> recorded() {
        return jdbc.sql("select action || ' ' || details from audit_entry where subject_id = ?")
                .param(caseId)
                .query(String.class)
                .list();
    }
}
