package org.sila.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Why a case comes first: by the age that its reports tell, and by what only people know. */
@SilaTest
@AutoConfigureMockMvc
class CasePriorityTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    private RequestPostProcessor caseworker;

    @BeforeEach
    void somebody_at_work() {
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
    }

    @Test
    void a_child_is_marked_from_the_report_and_everywhere_the_case_is_shown() {
        UUID child = arrivals.caseOf(arrivals.report(child()));

        assertThat(grounds(child)).containsExactly("MINOR");
        assertThat(page("/cases/" + child)).bodyText().contains("Minor", "by the age in the report");
        assertThat(page("/cases?from=")).bodyText().contains(">Minor<");
        assertThat(history(child)).isEmpty();
    }

    @Test
    void what_a_caseworker_knows_is_kept_sealed_with_who_and_why_and_can_be_taken_back() {
        UUID grown = arrivals.caseOf(arrivals.report(Arrivals.person(Arrivals.familyName())));

        assertThat(set(grown, version(grown), "the mother said so", "needs insulin", "MEDICAL"))
                .hasStatus(302);
        assertThat(grounds(grown)).containsExactly("MEDICAL");
        assertThat(page("/cases/" + grown)).bodyText().contains("Medical need", "needs insulin", "the mother said so");
        assertThat(page("/cases/" + grown + "/priority")).bodyText().contains("needs insulin", "checked");
        assertThat(stored(grown)).doesNotContain("insulin");
        assertThat(recorded(grown)).contains("case-prioritised {\"from\":\"\",\"to\":\"MEDICAL\"}");

        assertThat(set(grown, version(grown), "well again", "")).hasStatus(302);
        assertThat(grounds(grown)).isEmpty();
        assertThat(history(grown)).containsExactly(" -> MEDICAL", "MEDICAL -> ");
    }

    @Test
    void another_ground_needs_words_and_nothing_typed_is_lost() {
        UUID grown = arrivals.caseOf(arrivals.report(Arrivals.person(Arrivals.familyName())));

        MvcTestResult wordless = set(grown, version(grown), "her lawyer called", "", "OTHER");
        assertThat(wordless).hasStatus(422).bodyText().contains("Say what the other ground is", "her lawyer called");

        MvcTestResult late = set(grown, "-1", "her lawyer called", "a trial is near", "OTHER");
        assertThat(late).hasStatus(409).bodyText().contains("a trial is near", "her lawyer called");
        assertThat(grounds(grown)).isEmpty();
    }

    @Test
    void a_joined_case_gives_its_grounds_to_the_one_that_took_it_over_and_its_matches_move_up() {
        PersonDescription person = Arrivals.person(Arrivals.familyName());
        UUID report = arrivals.report(person);
        UUID grown = arrivals.caseOf(report);
        UUID match = arrivals.match(report, arrivals.record(person, DetentionEvent.RELEASED));
        double before = urgency(match);
        UUID child = arrivals.caseOf(arrivals.report(child()));

        assertThat(browser.post()
                        .uri("/cases/" + child + "/join")
                        .with(caseworker)
                        .with(csrf())
                        .param("number", read("select number::text from sought_case where id = ?", grown))
                        .param("joinReason", "the same person"))
                .hasStatus(302);

        await().atMost(Duration.ofSeconds(60)).until(() -> grounds(grown).contains("MINOR"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> read("select priority::text from match where id = ?", match)
                        .equals("1"));
        assertThat(urgency(match)).isGreaterThan(before);
        assertThat(history(grown)).contains(" -> MINOR");
    }

    private static PersonDescription child() {
        return Arrivals.person(Arrivals.familyName(), "هدى", Year.now().minusYears(9) + "-01-01");
    }

    private MvcTestResult set(UUID caseId, String version, String reason, String words, String... grounds) {
        return browser.post()
                .uri("/cases/" + caseId + "/priority?lang=en")
                .with(caseworker)
                .with(csrf())
                .param("version", version)
                .param("reason", reason)
                .param("words", words)
                .param("grounds", grounds)
                .exchange();
    }

    private MvcTestResult page(String address) {
        return browser.get()
                .uri(address + (address.contains("?") ? "&" : "?") + "lang=en")
                .with(caseworker)
                .exchange();
    }

    private List<String> grounds(UUID caseId) {
        return jdbc.sql("select ground from case_priority where case_id = ? order by ground")
                .param(caseId)
                .query(String.class)
                .list();
    }

    private List<String> history(UUID caseId) {
        return jdbc.sql("""
                select before || ' -> ' || after from case_change where case_id = ? and what = 'PRIORITY'
                order by changed_at, id
                """).param(caseId).query(String.class).list();
    }

    private List<String> recorded(UUID caseId) {
        return jdbc.sql("select action || ' ' || details from audit_entry where subject_id = ?")
                .param(caseId)
                .query(String.class)
                .list();
    }

    private String stored(UUID caseId) {
        return read("select string_agg(encode(words, 'escape'), '') from case_priority where case_id = ?", caseId);
    }

    private String version(UUID caseId) {
        return read("select version::text from sought_case where id = ?", caseId);
    }

    private double urgency(UUID match) {
        return Double.parseDouble(read("select urgency::text from match where id = ?", match));
    }

    private String read(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }
}
