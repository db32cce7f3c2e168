package org.sila.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.exports.writers.ExportFormat;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.reports.Channel;
import org.sila.reports.Consents;
import org.sila.reports.Enquirer;
import org.sila.reports.HeardOf;
import org.sila.reports.NewReport;
import org.sila.reports.News;
import org.sila.reports.Relationship;
import org.sila.reports.ResponsibleParty;
import org.sila.reports.SubmitReports;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.sila.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Exports over HTTP, with everything behind them. */
@SilaTest
@AutoConfigureMockMvc
class ExportsTests {

    private static final String REASON = "Quarterly review with the board";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SubmitReports submitReports;

    @Autowired
    private Arrivals arrivals;

    private RequestPostProcessor administrator;
    private String mark;

    @BeforeEach
    void begin() {
        administrator = TestStaff.signedIn(Role.ADMINISTRATOR, jdbc);
        mark = "م" + Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000), 36);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void cases_go_out_as_a_file_that_nobody_keeps_on_the_way(ExportFormat format) {
        cases(2);

        MvcTestResult file = export(administrator, format, "عرض " + mark, REASON);

        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .matches("attachment; filename=\"sila-cases-\\d{4}-\\d\\d-\\d\\d\\." + format.ending() + "\"");
        assertThat(file.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(file.getResponse().getContentAsByteArray()).isNotEmpty();
    }

    @Test
    void an_export_tells_of_the_person_and_never_of_the_enquirer() {
        cases(1);

        String csv = text(export(administrator, ExportFormat.CSV, "عرض " + mark, REASON));

        assertThat(csv).contains("جمانة " + mark, "'=cmd", "1985-03~", "SL-").doesNotContain("Enquirer", "+963", "@");
        assertThat(csv.lines()).hasSize(2);
    }

    @Test
    void an_export_is_in_the_log_and_in_the_audit_trail_without_personal_data() {
        cases(2);

        export(administrator, ExportFormat.CSV, "عرض " + mark, REASON);

        assertThat(jdbc.sql("""
                                select l.what || ' ' || l.format || ' ' || l.language || ' ' || l.reason || ' ' || l.item_count
                                    || ' ' || a.action || ' ' || a.details
                                from export_log l join audit_entry a on a.subject_id = l.id
                                where l.filter = :filter
                                """)
                        .param("filter", "facility=عرض " + mark)
                        .query(String.class)
                        .list())
                .containsExactly("CASES CSV ENGLISH " + REASON
                        + " 2 cases-exported {\"count\":\"2\",\"format\":\"CSV\",\"language\":\"en\"}");
        assertThat(browser.get().uri("/exports?lang=en").with(administrator))
                .hasStatusOk()
                .bodyText()
                .contains(REASON, "عرض " + mark);
    }

    @Test
    void without_a_reason_nothing_goes_out_and_what_was_typed_stays() {
        MvcTestResult page = export(administrator, ExportFormat.PDF, "عرض " + mark, "  why  ");

        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(page).bodyText().contains("ten letters or more", "value=\"عرض " + mark + "\"");
        assertThat(page.getResponse().getHeader("Content-Disposition")).isNull();
        assertThat(logged("facility=عرض " + mark)).isZero();
    }

    @Test
    void where_no_case_fits_the_page_says_so_and_nothing_is_logged() {
        assertThat(export(administrator, ExportFormat.CSV, "عرض " + mark, REASON))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("No case fits");
        assertThat(logged("facility=عرض " + mark)).isZero();
    }

    @Test
    void a_period_that_is_none_is_said_to_be_none() {
        assertThat(browser.post()
                        .uri("/exports?lang=en")
                        .param("from", "2026-11-23")
                        .param("to", "٢٠٢٦-١١-٢٢")
                        .param("format", "CSV")
                        .param("language", "ENGLISH")
                        .param("reason", REASON)
                        .with(administrator)
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("lies before the first");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CASEWORKER", "SUPERVISOR"})
    void only_administrators_export(Role role) {
        RequestPostProcessor other = TestStaff.signedIn(role, jdbc);

        assertThat(browser.get().uri("/exports").with(other)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(export(other, ExportFormat.CSV, "", REASON)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(proposals(other, REASON)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void more_cases_take_no_more_statements() {
        cases(1);
        int one = statements("عرض " + mark);
        cases(8);

        assertThat(statements("عرض " + mark)).isEqualTo(one);
    }

    @Test
    void a_supervisor_prints_one_case_with_a_reason_and_a_caseworker_does_not() {
        UUID id = cases(1).get(0);
        RequestPostProcessor supervisor = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
        RequestPostProcessor caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        String address = "/cases/" + id + "/summary?lang=en";

        assertThat(browser.get().uri(address).with(supervisor)).hasStatusOk();
        assertThat(browser.get().uri(address).with(caseworker)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(print(address, supervisor, "short")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        MvcTestResult pdf = print(address, supervisor, REASON);
        assertThat(pdf).hasStatusOk();
        assertThat(pdf.getResponse().getContentAsByteArray()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where subject_id = ? and action = 'case-summary-exported'")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(browser.get().uri("/cases/" + UUID.randomUUID() + "/summary").with(supervisor))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void more_cases_than_paper_holds_are_refused_with_their_number() {
        cases(ExportFormat.PDF.mostCases() + 1);

        assertThat(export(administrator, ExportFormat.PDF, "عرض " + mark, REASON))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("More than 200 cases fit", "Choose a shorter period");
        assertThat(export(administrator, ExportFormat.CSV, "عرض " + mark, REASON))
                .hasStatusOk();
    }

    @Test
    void proposals_have_the_ids_that_partners_gave_so_that_they_can_be_held_against_the_truth() {
        PersonDescription person = Arrivals.person(Arrivals.familyName());
        UUID report = arrivals.report(person);
        UUID record = arrivals.record(person, DetentionEvent.FREED_AT_OPENING);
        UUID match = arrivals.match(report, record);
        String line = jdbc.sql("select probability from match where id = ?")
                .param(match)
                .query(Double.class)
                .single()
                .toString();

        assertThat(text(proposals(administrator, REASON)).lines()).contains(report + "," + record + "," + line);
        jdbc.sql("update report set external_id = ? where id = ?")
                .params("R" + mark, report)
                .update();
        jdbc.sql("update detainee_record set external_id = ? where id = ?")
                .params("D" + mark, record)
                .update();

        assertThat(text(proposals(administrator, REASON)).lines())
                .contains("R" + mark + ",D" + mark + "," + line)
                .noneMatch(other -> other.contains(report.toString()));
    }

    @Test
    void more_proposals_take_no_more_statements() {
        arrivals.proposedMatch();
        int few = Statements.repeated(() -> proposals(administrator, REASON));
        for (int more = 0; more < 5; more++) {
            arrivals.proposedMatch();
        }

        assertThat(Statements.repeated(() -> proposals(administrator, REASON))).isEqualTo(few);
    }

    @Test
    void proposals_are_ids_and_probabilities_with_a_reason() {
        assertThat(proposals(administrator, "why")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        String csv = text(proposals(administrator, REASON));

        assertThat(csv).startsWith("report_id,record_id,probability\r\n");
        assertThat(csv.lines().skip(1)).allMatch(line -> line.matches("[^,]+,[^,]+,\\d\\.\\d+(E-\\d+)?"));
    }

    private int statements(String facility) {
        return Statements.count(() -> export(administrator, ExportFormat.CSV, facility, REASON));
    }

    private MvcTestResult export(RequestPostProcessor who, ExportFormat format, String facility, String reason) {
        return browser.post()
                .uri("/exports?lang=en")
                .param("facility", facility)
                .param("format", format.name())
                .param("language", "ENGLISH")
                .param("reason", reason)
                .with(who)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult print(String address, RequestPostProcessor who, String reason) {
        return browser.post()
                .uri(address)
                .param("language", "ARABIC")
                .param("reason", reason)
                .with(who)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult proposals(RequestPostProcessor who, String reason) {
        return browser.post()
                .uri("/exports/proposals")
                .param("measureReason", reason)
                .with(who)
                .with(csrf())
                .exchange();
    }

    private int logged(String filter) {
        return jdbc.sql("select count(*) from export_log where filter = ?")
                .param(filter)
                .query(Integer.class)
                .single();
    }

    private static String text(MvcTestResult file) {
        assertThat(file).hasStatusOk();
        return new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** New reports, and the cases that were opened for them. */
    private List<UUID> cases(int count) {
        List<NewReport> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reports.add(report());
        }
        List<UUID> reportIds = submitReports.submitAll(reports);
        return await().atMost(Duration.ofSeconds(60)).until(() -> opened(reportIds), opened -> opened.size() == count);
    }

    private List<UUID> opened(List<UUID> reportIds) {
        return jdbc.sql("select case_id from case_report where report_id in (:ids)")
                .param("ids", reportIds)
                .query(UUID.class)
                .list();
    }

    private NewReport report() {
        return new NewReport(
                Channel.IMPORT,
                null,
                "",
                new PersonDescription(
                        PersonName.ofFull("جمانة " + mark),
                        Sex.FEMALE,
                        PartialDate.parse("1985-03~").orElseThrow(),
                        null,
                        null,
                        "",
                        "حماة",
                        null,
                        ""),
                new Circumstances(
                        PartialDate.ofYear(2013), "=cmd|'/C calc'!A0", "سجن عرض " + mark, DetentionEvent.ARRESTED),
                ResponsibleParty.UNKNOWN,
                "",
                List.<HeardOf>of(),
                News.NOT_ASKED,
                "",
                new Enquirer(
                        "Enquirer " + mark,
                        Relationship.MOTHER,
                        "+963 900 000",
                        "enquirer@example.org",
                        "",
                        true,
                        "ar"),
                new Consents(true, false, false, false));
    }
}
