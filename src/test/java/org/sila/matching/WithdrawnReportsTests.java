package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A family takes its report back, through its own page: nobody searches with it, and nothing it said is left. */
@SilaTest
@AutoConfigureMockMvc
class WithdrawnReportsTests {

    private static final String REPORT_VALUE = "\"reportValue\": \"[^\"]";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private SubmitReports submitReports;

    private Pages pages;
    private RequestPostProcessor caseworker;
    private RequestPostProcessor administrator;
    private String family;
    private Receipt receipt;
    private UUID caseId;
    private UUID match;

    @BeforeEach
    void a_proposed_match() {
        pages = new Pages(browser);
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        administrator = TestStaff.signedIn(Role.ADMINISTRATOR, jdbc);
        family = Arrivals.familyName();
        PersonDescription person = Arrivals.person(family);
        receipt = submitReports.submit(Arrivals.reportOf(person));
        caseId = arrivals.caseOf(receipt.reportId());
        match = arrivals.match(receipt.reportId(), arrivals.record(person, DetentionEvent.FREED_AT_OPENING));
    }

    @Test
    void the_case_is_closed_its_proposals_are_taken_back_and_the_audit_trail_knows() {
        withdraw();

        assertThat(read("select status from sought_case where id = ?", caseId)).isEqualTo("WITHDRAWN");
        assertThat(read("select state from match where id = ?", match)).isEqualTo("WITHDRAWN");
        assertThat(jdbc.sql("select actor_role from audit_entry where action = 'report-withdrawn' and subject_id = ?")
                        .param(receipt.reportId())
                        .query(String.class)
                        .list())
                .containsExactly("FAMILY");
        assertThat(browser.post()
                        .uri("/status")
                        .with(csrf())
                        .param("reference", receipt.reference().value())
                        .param("code", receipt.accessCode().value())
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void what_waited_for_a_second_person_waits_no_longer() {
        assertThat(browser.post()
                        .uri("/matches/" + match)
                        .with(caseworker)
                        .with(csrf())
                        .param("decision", "ACCEPT")
                        .param("version", read("select version from match where id = ?", match))
                        .exchange())
                .hasStatus3xxRedirection();

        withdraw();

        assertThat(read("select state from match where id = ?", match)).isEqualTo("WITHDRAWN");
    }

    @Test
    void it_is_in_no_list_and_in_no_export() {
        arrivals.report(Arrivals.person(Arrivals.familyName()));
        assertThat(export("/exports", "reason"))
                .contains(family, receipt.reference().value());
        assertThat(exportedCases()).contains(number());
        assertThat(pages.of("/matches", caseworker)).anyMatch(page -> page.contains("/matches/" + match));
        assertThat(export("/exports/proposals", "measureReason"))
                .contains(receipt.reportId().toString());

        withdraw();

        assertThat(pages.of("/matches", caseworker)).noneMatch(page -> page.contains("/matches/" + match));
        assertThat(export("/exports", "reason"))
                .doesNotContain(family, receipt.reference().value());
        assertThat(exportedCases()).doesNotContain(number());
        assertThat(export("/exports/proposals", "measureReason"))
                .doesNotContain(receipt.reportId().toString());
    }

    @Test
    void what_the_family_said_is_nowhere_in_the_evidence() {
        assertThat(read("select evidence from match where id = ?", match)).containsPattern(REPORT_VALUE);
        assertThat(browser.post()
                        .uri("/matches/" + match)
                        .with(caseworker)
                        .with(csrf())
                        .param("decision", "REJECT")
                        .param("reason", "SIBLING")
                        .param("version", read("select version from match where id = ?", match)))
                .hasStatus3xxRedirection();
        assertThat(read("select count(*) from match_compared where match_id = ?", match))
                .isEqualTo("1");

        withdraw();

        assertThat(read("select count(*) from match_compared where match_id = ?", match))
                .isEqualTo("0");

        assertThat(read("select evidence from match where id = ?", match))
                .doesNotContainPattern(REPORT_VALUE)
                .doesNotContainPattern("\"reportName\": \"[^\"]")
                .contains(family);
        assertThat(browser.get().uri("/matches/" + match + "?lang=en").with(caseworker))
                .hasStatusOk()
                .bodyText()
                .contains("The families of this case have withdrawn");
    }

    private void withdraw() {
        MvcTestResult opened = browser.post()
                .uri("/status")
                .with(csrf())
                .param("reference", receipt.reference().value())
                .param("code", receipt.accessCode().value())
                .exchange();
        assertThat(opened).hasStatus3xxRedirection();
        var session = opened.getResponse().getCookie("sila-session");
        var request = browser.post().uri("/status/withdraw").with(csrf()).param("sure", "true");
        assertThat((session == null ? request : request.cookie(session)).exchange())
                .hasStatusOk();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "WITHDRAWN".equals(read("select status from sought_case where id = ?", caseId)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("""
                        select count(*) from event_publication where serialized_event like '%' || ? || '%'
                            or serialized_event like '%' || ? || '%'
                        """)
                                .params(receipt.reportId().toString(), caseId.toString())
                                .query(Integer.class)
                                .single()
                        == 0);
        arrivals.compared(receipt.reportId());
    }

    private List<String> exportedCases() {
        return export("/exports", "reason")
                .lines()
                .map(line -> line.replaceFirst(",.*", "").replace("\"", ""))
                .toList();
    }

    private String number() {
        return read("select number from sought_case where id = ?", caseId);
    }

    private String export(String address, String reasonField) {
        MvcTestResult file = browser.post()
                .uri(address)
                .with(administrator)
                .with(csrf())
                .param("format", "CSV")
                .param("language", "ENGLISH")
                .param(reasonField, "to see what goes out")
                .exchange();
        assertThat(file).hasStatusOk();
        return new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String read(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }
}
