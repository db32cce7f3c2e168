package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.cases.CasesChanged;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a proposal when its case changes: what people decided stays, what nobody decided follows the facts. */
@SilaTest
@AutoConfigureMockMvc
class ProposalsOverTimeTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private ProposalStore store;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private RequestPostProcessor caseworker;
    private PersonDescription person;
    private UUID report;
    private UUID caseId;
    private UUID record;
    private UUID match;

    @BeforeEach
    void a_proposed_match() {
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        person = Arrivals.person(Arrivals.familyName(), "هدى", "1985-03-04");
        report = arrivals.report(person);
        caseId = arrivals.caseOf(report);
        record = arrivals.record(person, DetentionEvent.FREED_AT_OPENING);
        match = arrivals.match(report, record);
    }

    @Test
    void a_rejected_pair_stays_rejected_while_nothing_that_decided_changes() {
        reject();

        jdbc.sql("update report set family_state = 'SEARCHING', news = 'SEEN' where id = ?")
                .param(report)
                .update();
        comparedAnew();
        choose("SUSPENDED");
        comparedAnew();
        choose("OPEN");
        comparedAnew();

        assertThat(state()).isEqualTo("REJECTED");
        assertThat(inQueue()).isFalse();
    }

    @Test
    void a_rejected_pair_comes_back_where_a_deciding_field_changed_and_says_so() {
        reject();

        jdbc.sql("update report set birth_date = '1984' where id = ?")
                .param(report)
                .update();
        comparedAnew();

        assertThat(state()).isEqualTo("REOPENED");
        assertThat(inQueue()).isTrue();
        assertThat(browser.get().uri("/matches/" + match + "?lang=en").with(caseworker))
                .bodyText()
                .contains("What was compared has changed");
        assertThat(read("select decided_by::text from match where id = ?", match))
                .isNull();
    }

    @Test
    void a_returned_pair_tells_who_had_rejected_it_and_why_and_what_changed_since() {
        reject();
        assertThat(read("select encode(fields, 'escape') from match_compared where match_id = ?", match))
                .doesNotContain("mother", person.name().family());

        jdbc.sql("update report set mother_name = 'وفاء' where id = ?")
                .param(report)
                .update();
        comparedAnew();

        assertThat(state()).isEqualTo("REOPENED");
        assertThat(browser.get().uri("/matches/" + match + "?lang=en").with(caseworker))
                .bodyText()
                .contains("It was rejected once", "Test CASEWORKER", "Brother or sister")
                .containsPattern("(?s)id=\"changes\".*Mother’s name.*Sought.*هدى.*وفاء.*</table>")
                .doesNotContain("What it was before is not kept");
        String source = read("select source_id from match where id = ?", match);
        assertThat(new Pages(browser).of("/matches?lang=en&source=" + source, caseworker))
                .anySatisfy(page -> assertThat(page).contains("/matches/" + match, ">Returned<"));
    }

    @Test
    void a_match_of_a_case_that_was_joined_says_where_it_went_and_takes_no_decision() {
        UUID sister = arrivals.report(Arrivals.person(person.name().family(), "هدى محمد", "1985"));
        UUID other = arrivals.caseOf(sister);
        send("/cases/" + caseId + "/join", "number", number(other), "joinReason", "the same person");

        MvcTestResult refused = post("/matches/" + match + "?lang=en", "decision", "ACCEPT", "version", version());

        assertThat(refused.getResponse().getStatus()).isIn(409, 422);
        assertThat(refused).bodyText().contains("joined to another one", "/cases/" + other);
        assertThat(read("select string_agg(to_state, ',') from match_decision where match_id = ?", match))
                .isNull();
        assertThat(post("/cases/" + caseId + "/status", "status", "OPEN", "statusReason", "x", "version", "9"))
                .hasStatus4xxClientError();
    }

    @Test
    void a_rejected_pair_comes_back_where_another_report_of_the_person_says_more() {
        reject();
        UUID sister = arrivals.report(Arrivals.person(person.name().family(), "هدى محمد", "1985"));

        send("/cases/" + arrivals.caseOf(sister) + "/join", "number", number(caseId), "joinReason", "the same person");
        arrivals.compared(sister);
        jdbc.sql("update report set birth_date = null, mother_name = '' where id = ?")
                .param(report)
                .update();
        comparedAnew();

        assertThat(state()).isEqualTo("REOPENED");
    }

    @Test
    void a_pair_that_no_longer_agrees_is_taken_back_and_proposed_again_when_it_does() {
        jdbc.sql("update report set given_name = 'زينب', father_name = 'قاسم', family_name = 'غزال', sex = 'FEMALE',"
                        + " mother_name = 'وفاء', birth_date = '1951-01-02', origin = '' where id = ?")
                .param(report)
                .update();
        comparedAnew();
        assertThat(state()).isEqualTo("WITHDRAWN");
        assertThat(inQueue()).isFalse();

        jdbc.sql("update report set given_name = 'سامر', father_name = 'عدنان', family_name = ?, sex = 'MALE',"
                        + " mother_name = 'هدى', birth_date = '1985-03-04', origin = 'حمص' where id = ?")
                .params(person.name().family(), report)
                .update();
        comparedAnew();
        assertThat(state()).isEqualTo("SUGGESTED");
    }

    @Test
    void what_people_decided_is_untouched_by_a_change_of_the_report() {
        decide("ACCEPT");

        jdbc.sql("update report set birth_date = '1985', mother_name = '' where id = ?")
                .param(report)
                .update();
        comparedAnew();

        assertThat(state()).isEqualTo("SECOND_REVIEW");
        assertThat(evidence()).contains("1985-03-04");
    }

    @Test
    void a_decision_made_while_the_engine_compares_stands() {
        Map<UUID, ProposalStore.Stored> before = store.ofCase(caseId);
        decide("ACCEPT");

        boolean written = Boolean.TRUE.equals(transaction.execute(status -> store.rescore(
                before.get(record),
                MatchState.SUGGESTED,
                new ProposalStore.Proposal(
                        caseId,
                        report,
                        record,
                        0.5,
                        1,
                        "{}",
                        "test",
                        new byte[] {1},
                        List.of(),
                        new MatchPlaces.Where("", "")),
                Instant.now())));
        transaction.executeWithoutResult(status -> store.withdraw(before.get(record), Instant.now()));

        assertThat(written).isFalse();
        assertThat(state()).isEqualTo("SECOND_REVIEW");
    }

    private void comparedAnew() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into report_due (report_id, due_at, since) values (?, now() + interval '1 day', now())"
                            + " on conflict (report_id) do update set due_at = excluded.due_at")
                    .param(report)
                    .update();
            events.publishEvent(new CasesChanged(List.of(caseId)));
        });
        arrivals.compared(report);
    }

    private void reject() {
        assertThat(post("/matches/" + match, "decision", "REJECT", "reason", "SIBLING", "version", version()))
                .hasStatus3xxRedirection();
        assertThat(state()).isEqualTo("REJECTED");
    }

    private void decide(String decision) {
        assertThat(post("/matches/" + match, "decision", decision, "version", version()))
                .hasStatus3xxRedirection();
    }

    private void choose(String status) {
        send(
                "/cases/" + caseId + "/status",
                "status",
                status,
                "statusReason",
                "as agreed",
                "version",
                read("select version from sought_case where id = ?", caseId));
    }

    private void send(String uri, String... values) {
        assertThat(post(uri, values)).hasStatus3xxRedirection();
    }

    private MvcTestResult post(String uri, String... values) {
        MockMvcTester.MockMvcRequestBuilder request =
                browser.post().uri(uri).with(caseworker).with(csrf());
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }

    private boolean inQueue() {
        return jdbc.sql("select count(*) from match where id = ? and state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED')")
                        .param(match)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private String state() {
        return read("select state from match where id = ?", match);
    }

    private String version() {
        return read("select version from match where id = ?", match);
    }

    private String evidence() {
        return read("select evidence from match where id = ?", match);
    }

    private String number(UUID ofCase) {
        return read("select number from sought_case where id = ?", ofCase);
    }

    private String read(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).list().get(0);
    }
}
