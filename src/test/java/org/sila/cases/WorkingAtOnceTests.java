package org.sila.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.testing.Arrivals;
import org.sila.testing.AtOnce;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Two people at one case at the same moment. */
@SilaTest
@AutoConfigureMockMvc
class WorkingAtOnceTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private AtOnce atOnce;

    @Test
    void of_two_who_change_one_case_one_wins_and_the_other_keeps_what_they_typed() {
        UUID caseId = arrivals.caseOf(arrivals.report(Arrivals.person(Arrivals.familyName())));
        RequestPostProcessor one = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        RequestPostProcessor other = TestStaff.signedIn(Role.CASEWORKER, jdbc);

        List<MvcTestResult> answers = atOnce.both(
                () -> choose(caseId, one, "OPEN", "everything is there"),
                () -> choose(caseId, other, "NEEDS_INFO", "the year is missing"),
                "select id from sought_case where id = ? for update",
                caseId);

        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .containsExactlyInAnyOrder(302, 409);
        boolean opened = answers.get(0).getResponse().getStatus() == 302;
        assertThat(jdbc.sql("select status from sought_case where id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .isEqualTo(opened ? "OPEN" : "NEEDS_INFO");
        assertThat(answers.get(opened ? 1 : 0))
                .bodyText()
                .contains(opened ? "the year is missing" : "everything is there");
        assertThat(jdbc.sql("select count(*) from case_change where case_id = ? and what = 'STATUS'")
                        .param(caseId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private MvcTestResult choose(UUID caseId, RequestPostProcessor by, String status, String reason) {
        return browser.post()
                .uri("/cases/" + caseId + "/status")
                .with(by)
                .with(csrf())
                .param("status", status)
                .param("statusReason", reason)
                .param(
                        "version",
                        jdbc.sql("select version from sought_case where id = ?")
                                .param(caseId)
                                .query(String.class)
                                .single())
                .exchange();
    }
}
