package org.sila.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.reports.Channel;
import org.sila.reports.Consents;
import org.sila.reports.Enquirer;
import org.sila.reports.HeardOf;
import org.sila.reports.NewReport;
import org.sila.reports.News;
import org.sila.reports.Receipt;
import org.sila.reports.Relationship;
import org.sila.reports.ReportWithdrawn;
import org.sila.reports.ResponsibleParty;
import org.sila.reports.SubmitReports;
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.sila.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** What is said of a person sought: by whom, since when, and that it establishes nothing. */
@SilaTest
@AutoConfigureMockMvc
class CaseRecordTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private SubmitReports submitReports;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private Receipt receipt;
    private UUID caseId;
    private RequestPostProcessor caseworker;

    @BeforeEach
    void a_case_whose_family_was_told_of_a_death() {
        receipt = submitReports.submit(new NewReport(
                Channel.WEB,
                UUID.randomUUID(),
                "",
                Arrivals.person(Arrivals.familyName()),
                new Circumstances(PartialDate.parse("2013-05-17").orElseThrow(), "حمص", "", DetentionEvent.MISSING),
                ResponsibleParty.UNKNOWN,
                "",
                List.of(new HeardOf("Saydnaya", PartialDate.ofYear(2014), "a survivor")),
                News.TOLD_OF_DEATH,
                "from a neighbour",
                new Enquirer("", Relationship.MOTHER, "", "", "", true, "ar"),
                new Consents(true, false, false, false)));
        caseId = arrivals.caseOf(receipt.reportId());
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
    }

    @Test
    void the_page_says_who_says_what_beside_what_is_established() {
        String page = page();

        assertThat(page)
                .contains("Not known (presumed alive)", "Death claimed – not confirmed", "from a neighbour")
                .contains("Saydnaya", receipt.reference().toString(), "<svg")
                .doesNotContain("Some say that the person is alive");
    }

    @Test
    void a_claim_is_shown_once_however_often_it_is_sent_and_establishes_nothing() {
        UUID key = UUID.randomUUID();
        assertThat(claim(key, "ALIVE_REPORTED", "PERSON", "Abu Karam")).hasStatus(302);
        assertThat(claim(key, "ALIVE_REPORTED", "PERSON", "Abu Karam")).hasStatus(302);

        assertThat(page())
                .contains(
                        "Abu Karam", "Some say that the person is alive", "B – usually reliable", "2 – probably true");
        assertThat(jdbc.sql("select count(*) from case_claim where case_id = ?")
                        .param(caseId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select fate || whereabouts from sought_case where id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .isEqualTo("UNKNOWNUNKNOWN");
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_id = ? and action = 'case-claim-added'")
                        .param(caseId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_claim_without_its_source_is_refused_and_keeps_what_was_typed() {
        MvcTestResult answer = claim(UUID.randomUUID(), "DEATH_REPORTED", "PERSON", "");

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("heard in the yard", "Write the name of the person");
    }

    @Test
    void a_withdrawn_claim_stays_with_its_reason_and_counts_no_longer() {
        claim(UUID.randomUUID(), "ALIVE_REPORTED", "PERSON", "Abu Karam");
        UUID claim = jdbc.sql("select id from case_claim where case_id = ?")
                .param(caseId)
                .query(UUID.class)
                .single();
        assertThat(withdraw(claim, "")).hasStatus(422);
        assertThat(withdraw(claim, "another man of that name")).hasStatus(302);
        assertThat(withdraw(claim, "again")).hasStatus(422);

        assertThat(page())
                .contains("Abu Karam", "another man of that name")
                .doesNotContain("Some say that the person is alive");
    }

    @Test
    void a_claim_moves_with_its_case_and_comes_back() {
        claim(UUID.randomUUID(), "ALIVE_REPORTED", "PERSON", "Abu Karam");
        UUID other = arrivals.caseOf(arrivals.report(Arrivals.person(Arrivals.familyName())));
        jdbc.sql("update sought_case set status = 'JOINED', joined_into = ? where id = ?")
                .params(other, caseId)
                .update();

        assertThat(new Pages(browser).open("/cases/" + other + "?lang=en", caseworker))
                .contains("Abu Karam");
    }

    @Test
    void what_an_enquirer_said_goes_with_their_report() {
        assertThat(browser.post()
                        .uri("/cases/" + caseId + "/claims?lang=en")
                        .with(caseworker)
                        .with(csrf())
                        .param("fate", "ALIVE_REPORTED")
                        .param("teller", "REPORT")
                        .param("report", receipt.reportId().toString())
                        .param("words", "the mother dreamt of a letter")
                        .exchange())
                .hasStatus(302);
        assertThat(page()).contains("the mother dreamt of a letter");

        jdbc.sql("update report set withdrawn_at = now(), news_details = null where id = ?")
                .param(receipt.reportId())
                .update();
        transaction.executeWithoutResult(status -> events.publishEvent(new ReportWithdrawn(receipt.reportId())));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(page()).doesNotContain("the mother dreamt of a letter"));
        assertThat(page()).contains("The enquirer withdrew their report").doesNotContain("from a neighbour");
    }

    @Test
    void many_claims_ask_the_database_no_more_than_few() {
        claim(UUID.randomUUID(), "ALIVE_REPORTED", "PERSON", "Abu Karam");
        int few = Statements.repeated(this::page);
        for (int at = 0; at < 20; at++) {
            claim(UUID.randomUUID(), "DEATH_REPORTED", "ORGANISATION", "somebody " + at);
        }

        assertThat(Statements.repeated(this::page)).isEqualTo(few);
    }

    private String page() {
        return new Pages(browser).open("/cases/" + caseId + "?lang=en", caseworker);
    }

    private MvcTestResult claim(UUID key, String fate, String teller, String saidBy) {
        return browser.post()
                .uri("/cases/" + caseId + "/claims?lang=en")
                .with(caseworker)
                .with(csrf())
                .param("key", key.toString())
                .param("fate", fate)
                .param("date.year", "2015")
                .param("date.month", "6")
                .param("place", "Saydnaya")
                .param("teller", teller)
                .param("saidBy", saidBy)
                .param("how", "HEARD_FROM_OTHERS")
                .param("reliability", "B")
                .param("credibility", "2")
                .param("words", "heard in the yard")
                .exchange();
    }

    private MvcTestResult withdraw(UUID claim, String reason) {
        return browser.post()
                .uri("/cases/" + caseId + "/claims/" + claim + "/withdrawal")
                .with(caseworker)
                .with(csrf())
                .param("reason", reason)
                .exchange();
    }
}
