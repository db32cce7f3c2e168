package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.ids.Ids;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.sources.SourceRecalled;
import org.sila.testing.Arrivals;
import org.sila.testing.AtOnce;
import org.sila.testing.SilaTest;
import org.sila.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** A list turns out to be forged, is recalled as a whole, and later restored, while people work with what it says. */
@SilaTest
@AutoConfigureMockMvc
class RecallTests {

    private static final String WHY = "The list was made up in a chat group";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private AtOnce atOnce;

    @Autowired
    private WithdrawRecalled withdraw;

    @Autowired
    private EventPublicationRegistry registry;

    @Autowired
    private IncompleteEventPublications unfinished;

    @Autowired
    private TransactionTemplate transaction;

    private TestStaff.Colleague caseworker;
    private RequestPostProcessor supervisor;
    private RequestPostProcessor administrator;
    private PersonDescription person;
    private UUID report;
    private UUID record;
    private UUID source;
    private UUID match;

    @BeforeEach
    void a_proposed_match_of_a_list() {
        caseworker = TestStaff.colleague(Role.CASEWORKER, jdbc);
        supervisor = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
        administrator = TestStaff.signedIn(Role.ADMINISTRATOR, jdbc);
        person = Arrivals.person(Arrivals.familyName());
        report = arrivals.report(person);
        record = arrivals.record(person, DetentionEvent.FREED_AT_OPENING);
        match = arrivals.match(report, record);
        source = id("select source_id from detainee_record where id = ?", record);
    }

    @Test
    void nothing_of_a_recalled_list_is_proposed_until_it_is_restored_and_then_all_of_it_is_compared_anew() {
        assertThat(recall()).hasStatus3xxRedirection();

        awaitState(match, "WITHDRAWN");
        awaitKeys(0);
        UUID later = arrivals.report(person);
        arrivals.compared(later);
        assertThat(count("select count(*) from match where report_id = ?", later))
                .isZero();
        assertThat(page("/matches/" + match + "?lang=en", supervisor))
                .bodyText()
                .contains("The list that this record is of was recalled", WHY);
        assertThat(page("/records/" + record + "?lang=en", supervisor))
                .bodyText()
                .contains("The record counts as withdrawn", WHY);

        assertThat(restore()).hasStatus3xxRedirection();

        awaitState(match, "SUGGESTED");
        arrivals.match(later, record);
        assertThat(page("/records/" + record + "?lang=en", supervisor))
                .bodyText()
                .doesNotContain("was recalled");
    }

    @Test
    void what_somebody_had_accepted_is_taken_from_them_with_word_of_it_and_given_back() {
        assertThat(decide(match, caseworker.signedIn(), "ACCEPT", "all agrees")).hasStatus3xxRedirection();

        recall();
        awaitState(match, "WITHDRAWN");
        assertThat(notices(caseworker.id(), "SOURCE_RECALLED")).isEqualTo(1);
        assertThat(text("select note from match_decision where match_id = ? and reason = 'SOURCE_WITHDRAWN'", match))
                .isEqualTo(WHY);

        restore();
        awaitState(match, "REOPENED");
        assertThat(page("/matches/" + match + "?lang=en", supervisor))
                .bodyText()
                .contains("all agrees", "The list was restored");
    }

    @Test
    void a_confirmed_match_stays_as_it_is_and_everybody_who_works_on_it_is_warned() {
        confirm();

        recall();

        await().atMost(Duration.ofSeconds(60)).until(() -> notices(caseworker.id(), "SOURCE_RECALLED") == 1);
        assertThat(state(match)).isEqualTo("CONFIRMED");
        UUID reunification = arrivals.reunification(match);
        for (String address :
                List.of("/matches/" + match, "/cases/" + arrivals.caseOf(report), "/reunifications/" + reunification)) {
            assertThat(page(address + "?lang=en", supervisor)).bodyText().contains(WHY);
        }

        assertThat(decide(match, supervisor, "REOPEN", "it rested on that list alone"))
                .hasStatus3xxRedirection();
        assertThat(state(match)).isEqualTo("WITHDRAWN");
        restore();
        awaitState(match, "REOPENED");
    }

    @Test
    void a_decision_on_a_page_that_was_opened_before_the_recall_is_refused_and_says_why() {
        String version = text("select version::text from match where id = ?", match);
        recall();
        awaitState(match, "WITHDRAWN");

        MvcTestResult answer = decide(match, caseworker.signedIn(), "ACCEPT", "typed before", version);

        assertThat(answer).hasStatus(409);
        assertThat(answer)
                .bodyText()
                .contains("The list that this record is of was recalled: nothing can be decided here", WHY);
        assertThat(state(match)).isEqualTo("WITHDRAWN");
    }

    @Test
    void of_one_who_recalls_and_one_who_confirms_at_the_same_moment_the_second_knows_of_the_first() {
        decide(match, caseworker.signedIn(), "ACCEPT", "");

        List<MvcTestResult> answers = atOnce.both(
                this::recall,
                () -> decide(match, supervisor, "CONFIRM", ""),
                "select id from source where id = ? for update",
                source);

        assertThat(answers.get(0)).hasStatus3xxRedirection();
        if (answers.get(1).getResponse().getStatus() == 302) {
            assertThat(state(match)).isEqualTo("CONFIRMED");
            await().atMost(Duration.ofSeconds(60)).until(() -> notices(caseworker.id(), "SOURCE_RECALLED") == 1);
        } else {
            assertThat(answers.get(1)).hasStatus(409).bodyText().contains("was recalled: nothing can be decided");
            awaitState(match, "WITHDRAWN");
        }
    }

    @Test
    void a_recall_that_was_cut_short_is_finished_when_it_is_told_again() {
        assertThat(decide(match, caseworker.signedIn(), "ACCEPT", "")).hasStatus3xxRedirection();
        SourceRecalled event = recalledWithoutAnybodyListening();
        transaction.executeWithoutResult(killed -> {
            withdraw.matches(event);
            assertThat(state(match)).isEqualTo("WITHDRAWN");
            killed.setRollbackOnly();
        });
        assertThat(state(match)).isEqualTo("SECOND_REVIEW");
        assertThat(decide(match, supervisor, "CONFIRM", ""))
                .hasStatus(409)
                .bodyText()
                .contains("was recalled: nothing can be decided");
        transaction.executeWithoutResult(status -> registry.store(
                event,
                Stream.of(PublicationTargetIdentifier.of(
                        FollowRecalls.class.getName() + ".on(" + SourceRecalled.class.getName() + ")"))));

        unfinished.resubmitIncompletePublications(
                publication -> publication.getEvent().equals(event));

        awaitState(match, "WITHDRAWN");
        awaitKeys(0);
        assertThat(count("select count(*) from match_decision where match_id = ? and to_state = 'WITHDRAWN'", match))
                .isEqualTo(1);
    }

    @Test
    void the_second_who_recalls_a_list_is_told_that_it_is_recalled_and_a_wrong_title_recalls_nothing() {
        MvcTestResult mistyped = recall("another list");
        assertThat(mistyped).hasStatus(422).bodyText().contains("This is not the title", WHY);
        assertThat(recall()).hasStatus3xxRedirection();

        assertThat(recall()).hasStatus(409).bodyText().contains("This source is recalled already");

        assertThat(count("select count(*) from source_recall where source_id = ?", source))
                .isEqualTo(1);
        assertThat(browser.post()
                        .uri("/sources/" + source + "/restoration?lang=en")
                        .with(supervisor)
                        .with(csrf())
                        .param("recall", UUID.randomUUID().toString())
                        .param("reason", "it was true")
                        .exchange())
                .hasStatus(409);
    }

    @Test
    void withdrawing_asks_as_much_for_many_matches_as_for_one() {
        int forOne = Statements.repeated(this::withdrawOnePortion);
        List<PersonDescription> people = IntStream.range(0, 12)
                .mapToObj(at -> Arrivals.person(Arrivals.familyName()))
                .toList();
        List<UUID> reports = people.stream().map(arrivals::report).toList();
        List<UUID> records = arrivals.records(people, DetentionEvent.RELEASED);
        IntStream.range(0, people.size()).forEach(at -> arrivals.match(reports.get(at), records.get(at)));
        source = id("select source_id from detainee_record where id = ?", records.get(0));

        assertThat(Statements.repeated(this::withdrawOnePortion)).isLessThanOrEqualTo(Math.max(2, forOne));
        assertThat(count("select count(*) from match where source_id = ? and state = 'WITHDRAWN'", source))
                .isGreaterThanOrEqualTo(people.size());
    }

    private void withdrawOnePortion() {
        withdraw.matches(recalledWithoutAnybodyListening());
    }

    private SourceRecalled recalledWithoutAnybodyListening() {
        UUID recall = Ids.next();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into source_recall (id, source_id, reason, recalled_by, recalled_at)
                    values (?, ?, ?, ?, now())
                    """).params(recall, source, WHY, caseworker.id()).update();
            jdbc.sql("update source set recall_id = ? where id = ?")
                    .params(recall, source)
                    .update();
        });
        return new SourceRecalled(source, recall);
    }

    private void confirm() {
        assertThat(decide(match, caseworker.signedIn(), "ACCEPT", "")).hasStatus3xxRedirection();
        assertThat(decide(match, supervisor, "CONFIRM", "")).hasStatus3xxRedirection();
    }

    private MvcTestResult recall() {
        return recall(text("select title from source where id = ?", source));
    }

    private MvcTestResult recall(String title) {
        return browser.post()
                .uri("/sources/" + source + "/recall?lang=en")
                .with(administrator)
                .with(csrf())
                .param("title", title)
                .param("reason", WHY)
                .exchange();
    }

    private MvcTestResult restore() {
        return browser.post()
                .uri("/sources/" + source + "/restoration?lang=en")
                .with(supervisor)
                .with(csrf())
                .param("recall", text("select recall_id::text from source where id = ?", source))
                .param("reason", "its author showed the originals")
                .exchange();
    }

    private MvcTestResult decide(UUID matchId, RequestPostProcessor by, String decision, String note) {
        return decide(matchId, by, decision, note, text("select version::text from match where id = ?", matchId));
    }

    private MvcTestResult decide(UUID matchId, RequestPostProcessor by, String decision, String note, String version) {
        return browser.post()
                .uri("/matches/" + matchId + "?lang=en")
                .with(by)
                .with(csrf())
                .param("decision", decision)
                .param("note", note)
                .param("version", version)
                .exchange();
    }

    private MvcTestResult page(String address, RequestPostProcessor reader) {
        MvcTestResult page = browser.get().uri(address).with(reader).exchange();
        assertThat(page).hasStatusOk();
        return page;
    }

    private void awaitState(UUID matchId, String expected) {
        await().atMost(Duration.ofSeconds(60)).until(() -> state(matchId).equals(expected));
    }

    private void awaitKeys(int expected) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("select count(*) from record_key where record_id = ?", record) == expected);
    }

    private int notices(UUID staff, String kind) {
        return jdbc.sql("select count(*) from staff_notice where staff_id = ? and kind = ? and subject_id = ?")
                .params(staff, kind, match)
                .query(Integer.class)
                .single();
    }

    private String state(UUID matchId) {
        return text("select state from match where id = ?", matchId);
    }

    private String text(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }

    private UUID id(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(UUID.class).single();
    }

    private int count(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Integer.class).single();
    }
}
