package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.matching.models.ModelSwitched;
import org.sila.matching.models.TestModels;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.testing.Arrivals;
import org.sila.testing.AtOnce;
import org.sila.testing.SilaTest;
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

/** Another model is switched on: what nobody decided follows it, what people decided stays, and nothing is forgotten. */
@SilaTest
@AutoConfigureMockMvc
class SwitchingModelsTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private AtOnce atOnce;

    @Autowired
    private WorkDue work;

    @Autowired
    private EventPublicationRegistry registry;

    @Autowired
    private IncompleteEventPublications unfinished;

    @Autowired
    private TransactionTemplate transaction;

    private TestModels models;

    @BeforeEach
    void an_administrator() {
        models = new TestModels(browser, jdbc);
    }

    @AfterEach
    void the_shipped_model_again() {
        models.putBack();
    }

    @Test
    void what_nobody_decided_is_scored_anew_and_says_by_which_model() {
        UUID match = arrivals.proposedMatch();
        Map<String, Object> before = row(match);
        UUID model = models.bring(TestModels.lessLikely(6));

        models.switchOn(model);
        compared(match);

        assertThat(row(match).get("state")).isEqualTo("SUGGESTED");
        assertThat(row(match).get("model_version").toString())
                .isEqualTo(before.get("model_version").toString().replaceFirst("/.*", "/" + name(model)));
        assertThat((double) row(match).get("probability")).isLessThan((double) before.get("probability"));
        assertThat(row(match).get("evidence").toString()).contains("/" + name(model));
    }

    @Test
    void a_proposal_that_the_new_model_does_not_make_is_taken_back_and_returns_with_the_old_one() {
        UUID match = arrivals.proposedMatch();
        UUID model = models.bring(TestModels.lessLikely(45));

        models.switchOn(model);
        compared(match);
        assertThat(row(match).get("state")).isEqualTo("WITHDRAWN");

        models.switchOn("shipped");
        compared(match);
        assertThat(row(match).get("state")).isEqualTo("SUGGESTED");
    }

    @Test
    void what_people_took_up_stays_in_their_hands_and_says_what_the_new_model_makes_of_it() {
        UUID match = arrivals.proposedMatch();
        RequestPostProcessor caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        decide(match, caseworker, "REJECT");
        decide(match, caseworker, "REOPEN");
        UUID model = models.bring(TestModels.lessLikely(45));

        models.switchOn(model);
        compared(match);

        assertThat(row(match).get("state")).isEqualTo("REOPENED");
        assertThat(row(match).get("model_version").toString()).endsWith("/" + name(model));
        assertThat((double) row(match).get("probability")).isLessThan(0.01);
    }

    @Test
    void what_people_decided_stays_with_the_evidence_they_decided_on() {
        RequestPostProcessor caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        RequestPostProcessor supervisor = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
        PersonDescription person = Arrivals.person(Arrivals.familyName());
        UUID record = arrivals.record(person, DetentionEvent.FREED_AT_OPENING);
        UUID confirmed = arrivals.match(arrivals.report(person), record);
        UUID superseded = arrivals.match(arrivals.report(person), record);
        decide(confirmed, caseworker, "ACCEPT");
        decide(confirmed, supervisor, "CONFIRM");
        UUID rejected = arrivals.proposedMatch();
        decide(rejected, caseworker, "REJECT");
        UUID accepted = arrivals.proposedMatch();
        decide(accepted, caseworker, "ACCEPT");
        List<UUID> all = List.of(confirmed, superseded, rejected, accepted);
        List<Map<String, Object>> before = all.stream().map(this::row).toList();

        models.switchOn(models.bring(TestModels.lessLikely(6)));
        all.forEach(this::compared);

        assertThat(all.stream().map(this::row).toList()).isEqualTo(before);
        assertThat(before)
                .extracting(row -> row.get("state"))
                .containsExactly("CONFIRMED", "SUPERSEDED", "REJECTED", "SECOND_REVIEW");
    }

    @Test
    void a_rejected_pair_stays_rejected_where_by_the_new_model_another_report_of_the_case_agrees_best() {
        RequestPostProcessor caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        PersonDescription person = Arrivals.person(Arrivals.familyName());
        UUID knowsMother = arrivals.report(with(person, person.name().mother(), false));
        UUID knowsBirth = arrivals.report(with(person, "", true));
        join(knowsBirth, knowsMother, caseworker);
        UUID record = arrivals.record(person, DetentionEvent.FREED_AT_OPENING);
        UUID caseId = arrivals.caseOf(knowsMother);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> matchOf(caseId, record).size() == 1);
        arrivals.compared(knowsMother);
        arrivals.compared(knowsBirth);
        UUID match = matchOf(caseId, record).get(0);
        decide(match, caseworker, "REJECT");
        boolean birthWeighsMore = row(match).get("report_id").equals(knowsBirth);

        models.switchOn(models.bring(
                TestModels.without(component -> component.startsWith(birthWeighsMore ? "birth" : "mother"))));
        arrivals.compared(knowsMother);
        arrivals.compared(knowsBirth);

        assertThat(row(match).get("state")).isEqualTo("REJECTED");
    }

    @Test
    void of_two_who_switch_at_once_one_wins_and_the_other_is_told_and_keeps_what_they_typed() {
        UUID first = models.bring(TestModels.lessLikely(1));
        UUID second = models.bring(TestModels.lessLikely(2));
        RequestPostProcessor one = TestStaff.signedIn(Role.ADMINISTRATOR, jdbc);
        RequestPostProcessor other = TestStaff.signedIn(Role.ADMINISTRATOR, jdbc);

        List<MvcTestResult> answers = atOnce.both(
                () -> models.decide(one, first, "SWITCH_ON", "shipped", "better on our lists"),
                () -> models.decide(other, second, "SWITCH_ON", "shipped", "better on the new lists"),
                "lock table matching_model in share row exclusive mode");

        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .containsExactlyInAnyOrder(302, 409);
        boolean firstWon = answers.get(0).getResponse().getStatus() == 302;
        assertThat(models.inUse()).isEqualTo((firstWon ? first : second).toString());
        assertThat(answers.get(firstWon ? 1 : 0))
                .bodyText()
                .contains(firstWon ? "better on the new lists" : "better on our lists");
        models.followed();
    }

    @Test
    void a_second_click_is_no_second_switch() {
        UUID model = models.bring(TestModels.lessLikely(1));

        models.switchOn(model);
        assertThat(models.decide(models.administrator(), model, "SWITCH_ON", "shipped", "for a test"))
                .hasStatus3xxRedirection();

        assertThat(jdbc.sql("select count(*) from matching_model_change where model_id = ? and state = 'IN_USE'")
                        .param(model)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_switch_whose_process_died_is_followed_after_the_next_start() {
        UUID match = arrivals.proposedMatch();
        compared(match);
        UUID model = models.bring(TestModels.lessLikely(6));
        models.followed();
        jdbc.sql("update matching_model set state = 'IN_USE' where id = ?")
                .param(model)
                .update();
        ModelSwitched event = new ModelSwitched(UUID.randomUUID());
        transaction.executeWithoutResult(status -> registry.store(event, Stream.of(listener())));
        assertThat(row(match).get("model_version").toString()).doesNotEndWith(name(model));

        unfinished.resubmitIncompletePublications(
                publication -> publication.getEvent().equals(event));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> row(match).get("model_version").toString().endsWith("/" + name(model)));
    }

    @Test
    void what_changed_otherwise_is_compared_before_what_is_only_scored_anew() {
        UUID waiting = arrivals.report(Arrivals.person(Arrivals.familyName()));
        UUID changed = arrivals.report(Arrivals.person(Arrivals.familyName()));
        arrivals.compared(waiting);
        arrivals.compared(changed);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into report_due (report_id, due_at, since, rescoring)
                    values (?, now() - interval '1 year', now(), true), (?, now(), now(), false)
                    on conflict (report_id) do update set due_at = excluded.due_at, rescoring = excluded.rescoring
                    """).params(waiting, changed).update();
            UUID first = null;
            while (first == null) {
                UUID taken = work.takeReports(1).get(0).id();
                first = taken.equals(waiting) || taken.equals(changed) ? taken : null;
            }
            assertThat(first).isEqualTo(changed);
            status.setRollbackOnly();
        });
    }

    @Test
    void a_change_makes_urgent_what_waited_to_be_scored_anew() {
        UUID report = arrivals.report(Arrivals.person(Arrivals.familyName()));
        arrivals.compared(report);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into report_due (report_id, due_at, since, rescoring) values (?, now(), now(), true)
                    on conflict (report_id) do update set rescoring = true
                    """).param(report).update();
            work.markReports(List.of(report));
            assertThat(jdbc.sql("select rescoring from report_due where report_id = ?")
                            .param(report)
                            .query(Boolean.class)
                            .single())
                    .isFalse();
            status.setRollbackOnly();
        });
    }

    private static PublicationTargetIdentifier listener() {
        return PublicationTargetIdentifier.of(
                FollowModels.class.getName() + ".on(" + ModelSwitched.class.getName() + ")");
    }

    private static PersonDescription with(PersonDescription person, String mother, boolean born) {
        PersonName name = person.name();
        return new PersonDescription(
                new PersonName("", name.given(), name.father(), "", name.family(), mother, ""),
                person.sex(),
                born ? person.birth() : null,
                null,
                null,
                "",
                person.origin(),
                null,
                "");
    }

    private void join(UUID report, UUID into, RequestPostProcessor by) {
        String number = jdbc.sql("select number from sought_case where id = ?")
                .param(arrivals.caseOf(into))
                .query(String.class)
                .single();
        assertThat(browser.post()
                        .uri("/cases/" + arrivals.caseOf(report) + "/join")
                        .with(by)
                        .with(csrf())
                        .param("number", number)
                        .param("joinReason", "the same person")
                        .exchange())
                .hasStatus3xxRedirection();
    }

    private void decide(UUID match, RequestPostProcessor by, String decision) {
        assertThat(browser.post()
                        .uri("/matches/" + match)
                        .with(by)
                        .with(csrf())
                        .param("decision", decision)
                        .param("reason", "SAME_NAME_OTHER_PERSON")
                        .param("version", row(match).get("version").toString())
                        .exchange())
                .hasStatus3xxRedirection();
    }

    private void compared(UUID match) {
        arrivals.compared((UUID) row(match).get("report_id"));
    }

    private List<UUID> matchOf(UUID caseId, UUID record) {
        return jdbc.sql("select id from match where case_id = ? and record_id = ?")
                .params(caseId, record)
                .query(UUID.class)
                .list();
    }

    private Map<String, Object> row(UUID match) {
        return jdbc.sql("""
                select state, probability, weight, evidence::text, model_version, report_id, version
                from match where id = ?
                """).param(match).query().singleRow();
    }

    private String name(UUID model) {
        return jdbc.sql("select name from matching_model where id = ?")
                .param(model)
                .query(String.class)
                .single();
    }
}
