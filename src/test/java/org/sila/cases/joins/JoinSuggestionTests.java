package org.sila.cases.joins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Reports of one person that came in apart: what the engine suggests, and what people make of it. */
@SilaTest
@AutoConfigureMockMvc
class JoinSuggestionTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    private RequestPostProcessor caseworker;
    private String father;
    private String family;

    @BeforeEach
    void begin() {
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        father = Arrivals.familyName();
        family = Arrivals.familyName();
    }

    @Test
    void two_relatives_reports_are_suggested_joined_with_one_click_and_separated_again() {
        UUID first = caseOf(child("سامر", "1985-03-04", "حمص"));
        UUID second = caseOf(child("سامر", "1985", ""));
        UUID suggestion = suggested(first, second).orElseThrow();

        assertThat(page("/cases/" + first))
                .contains("Perhaps the same person", number(second), "The same person by what");
        jdbc.sql("update join_suggestion set probability = 1 where id = ?")
                .param(suggestion)
                .update();
        assertThat(page("/cases/joins")).contains(number(first), number(second), family);

        assertThat(post("/cases/joins/" + suggestion + "/join", "reason", "the same mother"))
                .hasStatus(302);
        assertThat(joinedInto(second)).isEqualTo(first);
        assertThat(page("/cases/" + first)).doesNotContain(suggestion.toString());
        assertThat(post("/cases/joins/" + suggestion + "/join", "reason", "again"))
                .hasStatus(409);

        assertThat(post("/cases/" + second + "/separate", "separateReason", "two men after all"))
                .hasStatus(302);
        compared(second);
        assertThat(joinedInto(second)).isNull();
        assertThat(page("/cases/" + second)).doesNotContain(suggestion.toString());
    }

    @Test
    void what_was_said_to_be_two_people_comes_back_only_with_something_new() {
        UUID first = caseOf(child("سامر", "1985-03-04", "حمص"));
        UUID second = caseOf(child("سامر", "1985", ""));
        UUID suggestion = suggested(first, second).orElseThrow();
        assertThat(post("/cases/joins/" + suggestion + "/dismissal", "page", first.toString()))
                .hasStatus(302);
        assertThat(page("/cases/" + first)).doesNotContain(suggestion.toString());

        compareAgain(first);
        assertThat(suggested(first, second)).isEmpty();

        UUID third = caseOf(child("سامر", "1985-03-04", "حمص"));
        jdbc.sql("update case_report set case_id = ? where case_id = ?")
                .params(second, third)
                .update();
        compareAgain(first);
        assertThat(suggested(first, second)).isPresent();
    }

    @Test
    void brothers_are_not_taken_for_one_person() {
        UUID elder = caseOf(child("سامر", "1985-03-04", "حمص"));
        UUID younger = caseOf(child("وائل", "1988-11-20", "حمص"));

        assertThat(suggested(elder, younger)).isEmpty();
    }

    @Test
    void brothers_of_like_names_are_never_suggested_strongly() {
        UUID elder = caseOf(child("سامر", "1981", "حمص"));
        UUID younger = caseOf(child("سمير", "1984-03-04", "حمص"));

        assertThat(jdbc.sql("select probability from join_suggestion where case_one = ? and case_two = ?")
                        .params(elder, younger)
                        .query(Double.class)
                        .list())
                .allMatch(probability -> probability < 0.9);
    }

    @Test
    void a_suggestion_holds_no_word_of_any_report() {
        UUID first = caseOf(child("سامر", "1985-03-04", "حمص"));
        UUID second = caseOf(child("سامر", "1985", ""));
        suggested(first, second).orElseThrow();

        assertThat(jdbc.sql("select reasons::text from join_suggestion where case_one = ? and case_two = ?")
                        .params(first, second)
                        .query(String.class)
                        .single())
                .doesNotContain("سامر", family, father, "1985")
                .contains("matching.field.given");
    }

    private PersonDescription child(String given, String born, String origin) {
        PersonName name = new PersonName("", given, father, "", family, "ثريا", "");
        return new PersonDescription(
                name, Sex.MALE, PartialDate.parse(born).orElseThrow(), null, null, "", origin, null, "");
    }

    private UUID caseOf(PersonDescription person) {
        UUID reportId = arrivals.report(person);
        UUID caseId = arrivals.caseOf(reportId);
        compared(caseId);
        return caseId;
    }

    /** Waits until the reports of the case were compared with those of other cases. */
    private void compared(UUID caseId) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("""
                        select bool_and(exists (select from report_key where report_key.report_id = case_report.report_id)
                                        and not exists (select from join_due where join_due.report_id = case_report.report_id))
                        from case_report where case_id = ?
                        """).param(caseId).query(Boolean.class).single());
    }

    /** Has the reports of the case compared once more, which the next report sets going. */
    private void compareAgain(UUID caseId) {
        jdbc.sql("insert into join_due (report_id) select report_id from case_report where case_id = ?")
                .param(caseId)
                .update();
        caseOf(Arrivals.person(Arrivals.familyName()));
        compared(caseId);
    }

    private Optional<UUID> suggested(UUID one, UUID two) {
        return jdbc.sql("""
                select id from join_suggestion
                where case_one = least(?::uuid, ?::uuid) and case_two = greatest(?::uuid, ?::uuid)
                  and state = 'SUGGESTED'
                """)
                .params(List.of(one, two, one, two))
                .query(UUID.class)
                .optional();
    }

    private UUID joinedInto(UUID caseId) {
        return jdbc.sql("select joined_into from sought_case where id = ?")
                .param(caseId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .orElse(null);
    }

    private String number(UUID caseId) {
        return "Case "
                + jdbc.sql("select to_char(number, 'FM999,999,999') from sought_case where id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single();
    }

    private String page(String address) {
        return new Pages(browser).open(address + "?lang=en", caseworker);
    }

    private MvcTestResult post(String address, String name, String value) {
        return browser.post()
                .uri(address)
                .with(caseworker)
                .with(csrf())
                .param(name, value)
                .exchange();
    }
}
