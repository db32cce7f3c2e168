package org.sila.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.matching.models.TestModels;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** A model is tried in the shadow of the one in use: everything is scored with both, and nobody's work changes. */
@SilaTest
@AutoConfigureMockMvc
class ModelTrialTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private ScoreTrial scoreTrial;

    @Autowired
    private TransactionTemplate transaction;

    private TestModels models;
    private RequestPostProcessor caseworker;

    @BeforeEach
    void an_administrator() {
        models = new TestModels(browser, jdbc);
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
    }

    @AfterEach
    void the_shipped_model_again() {
        models.putBack();
    }

    @Test
    void every_pair_is_scored_with_both_models_and_no_proposal_changes() {
        UUID match = arrivals.proposedMatch();
        compared(match);
        Map<String, Object> before = row(match);

        UUID model = models.bring(TestModels.lessLikely(8));
        models.tried();

        Map<String, Object> score = score(model, match).orElseThrow();
        assertThat((double) score.get("in_use")).isCloseTo((double) before.get("probability"), within(0.001));
        assertThat((double) score.get("shadow")).isLessThan((double) score.get("in_use"));
        assertThat(row(match)).isEqualTo(before);
        assertThat(browser.get().uri("/matches/" + match).with(caseworker))
                .bodyText()
                .doesNotContain(model.toString());
    }

    @Test
    void a_pair_that_only_one_of_both_proposes_is_told_as_appearing_or_vanishing() {
        UUID match = arrivals.proposedMatch();

        UUID unlikely = models.bring(TestModels.lessLikely(45));
        models.tried();
        assertThat(score(unlikely, match).orElseThrow().get("shadow_band")).isEqualTo("NONE");
        assertThat(score(unlikely, match).orElseThrow().get("in_use_band")).isNotEqualTo("NONE");

        models.switchOn(unlikely);
        compared(match);
        UUID likely = models.bring(TestModels.lessLikely(0));
        models.tried();
        assertThat(row(match).get("state")).isEqualTo("WITHDRAWN");
        assertThat(score(likely, match).orElseThrow().get("in_use_band")).isEqualTo("NONE");
        assertThat(score(likely, match).orElseThrow().get("shadow_band")).isNotEqualTo("NONE");
    }

    @Test
    void what_arrives_during_the_trial_is_scored_with_both() {
        UUID model = models.bring(TestModels.lessLikely(8));
        models.tried();

        UUID match = arrivals.proposedMatch();
        compared(match);
        models.tried();

        assertThat(score(model, match)).isPresent();
    }

    @Test
    void what_people_decided_is_scored_even_where_nobody_searches_any_more() {
        UUID match = arrivals.proposedMatch();
        decide(match, "REJECT");
        jdbc.sql("update sought_case set status = 'CLOSED' where id = ?")
                .param(row(match).get("case_id"))
                .update();

        UUID model = models.bring(TestModels.lessLikely(8));
        models.tried();

        Map<String, Object> score = score(model, match).orElseThrow();
        assertThat((double) score.get("shadow")).isPositive();
        assertThat(score.get("in_use_band")).isEqualTo("NONE");
    }

    @Test
    void a_batch_that_was_cut_short_leaves_its_cases_due() {
        UUID match = arrivals.proposedMatch();
        UUID model = models.bring(TestModels.lessLikely(8));
        models.tried();
        jdbc.sql("delete from model_trial_score where model_id = ?")
                .param(model)
                .update();

        transaction.executeWithoutResult(killed -> {
            due(match);
            while (scoreTrial.scoreDue(100) > 0) {}
            assertThat(score(model, match)).isPresent();
            killed.setRollbackOnly();
        });
        assertThat(score(model, match)).isEmpty();

        due(match);
        while (scoreTrial.scoreDue(100) > 0) {}
        models.tried();
        assertThat(score(model, match)).isPresent();
    }

    @Test
    void with_the_trial_what_it_said_ends() {
        UUID match = arrivals.proposedMatch();
        UUID model = models.bring(TestModels.lessLikely(8));
        models.tried();

        assertThat(models.decide(models.administrator(), model, "END_TRIAL", "shipped", "no better"))
                .hasStatus3xxRedirection();
        models.followed();

        assertThat(score(model, match)).isEmpty();
        assertThat(jdbc.sql("select state from matching_model where id = ?")
                        .param(model)
                        .query(String.class)
                        .single())
                .isEqualTo("RETIRED");
        assertThat(scoreTrial.scoreDue(100)).isZero();
    }

    @Test
    void a_model_that_was_set_aside_can_be_tried_again() {
        UUID match = arrivals.proposedMatch();
        UUID first = models.bring(TestModels.lessLikely(8));
        UUID second = models.bring(TestModels.lessLikely(9));
        models.tried();
        assertThat(score(first, match)).isEmpty();
        assertThat(score(second, match)).isPresent();

        assertThat(models.decide(models.administrator(), first, "TRY", "shipped", "once more"))
                .hasStatus3xxRedirection();
        models.tried();

        assertThat(score(first, match)).isPresent();
        assertThat(score(second, match)).isEmpty();
    }

    @Test
    void where_another_model_is_switched_on_the_trial_is_held_against_that() {
        UUID match = arrivals.proposedMatch();
        UUID first = models.bring(TestModels.lessLikely(8));
        UUID second = models.bring(TestModels.lessLikely(9));
        models.tried();
        double before = (double) score(second, match).orElseThrow().get("in_use");

        models.switchOn(first);
        models.tried();

        double after = (double) score(second, match).orElseThrow().get("in_use");
        assertThat(after).isLessThan(before);
    }

    @Test
    void the_page_leads_a_supervisor_to_the_pairs_that_move_and_an_administrator_to_none() {
        UUID match = arrivals.proposedMatch();
        UUID model = models.bring(TestModels.lessLikely(20));
        models.tried();
        jdbc.sql("update model_trial_score set in_use = 1, shadow = 0 where model_id = ? and record_id = ?")
                .params(model, row(match).get("record_id"))
                .update();
        String page = "/matching/models/" + model + "/comparison?lang=en";

        assertThat(browser.get().uri(page).with(TestStaff.signedIn(Role.SUPERVISOR, jdbc)))
                .hasStatusOk()
                .bodyText()
                .contains("/matches/" + match);
        assertThat(browser.get().uri(page).with(models.administrator()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/matches/" + match)
                .doesNotContain("سامر");
    }

    private void due(UUID match) {
        jdbc.sql("insert into model_trial_due (case_id) values (?) on conflict do nothing")
                .param(row(match).get("case_id"))
                .update();
    }

    private void decide(UUID match, String decision) {
        assertThat(browser.post()
                        .uri("/matches/" + match)
                        .with(caseworker)
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

    private Map<String, Object> row(UUID match) {
        return jdbc.sql("""
                select case_id, record_id, report_id, state, probability, evidence::text, model_version, version
                from match where id = ?
                """).param(match).query().singleRow();
    }

    private Optional<Map<String, Object>> score(UUID model, UUID match) {
        List<Map<String, Object>> found =
                jdbc.sql("""
                select score.in_use, score.in_use_band, score.shadow, score.shadow_band
                from model_trial_score score
                join match on match.case_id = score.case_id and match.record_id = score.record_id
                where score.model_id = ? and match.id = ?
                """).params(model, match).query().listOfRows();
        return found.stream().findFirst();
    }
}
