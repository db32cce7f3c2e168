package org.sila.matching.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.sila.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the model said against what people decided: on the calibration page, and of two models beside each other. */
@SilaTest
@AutoConfigureMockMvc
class CalibrationTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private ReadCalibration readCalibration;

    @Autowired
    private ReadTrial readTrial;

    private RequestPostProcessor caseworker;
    private RequestPostProcessor supervisor;
    private String version;

    @BeforeEach
    void people() {
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        supervisor = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
        version = "2/" + TestModels.name();
    }

    @Test
    void decisions_are_counted_under_what_the_model_said_when_they_were_made() {
        Iterator<UUID> next = said(0.84, 0.86, 0.88, 0.81, 0.82, 1.0, 0.83);
        confirm(next.next());
        confirm(next.next());
        decide(next.next(), caseworker, "REJECT", "SIBLING");
        decide(next.next(), caseworker, "REJECT", "DUPLICATE_ROW");
        decide(next.next(), caseworker, "ACCEPT", "");
        decide(next.next(), caseworker, "REJECT", "SIBLING");

        CalibrationView view = readCalibration.calibration(version);

        CalibrationBin bin = view.bins().get(8);
        assertThat(bin.proposed()).isEqualTo(6);
        assertThat(bin.open()).isEqualTo(1);
        assertThat(bin.accepted()).isEqualTo(1);
        assertThat(bin.confirmed()).isEqualTo(2);
        assertThat(bin.rejected()).isEqualTo(1);
        assertThat(bin.others()).isEqualTo(1);
        assertThat(bin.mean()).isCloseTo(0.86, within(1e-9));
        assertThat(view.bins().get(9).rejected()).isEqualTo(1);
        assertThat(view.decided()).isEqualTo(4);
        assertThat(view.error()).isCloseTo((Math.abs(2.58 - 2) + 1) / 4, within(1e-9));
    }

    @Test
    void a_rejection_that_was_taken_back_and_made_for_another_reason_counts_by_its_last() {
        UUID match = said(0.55).next();
        decide(match, caseworker, "REJECT", "DUPLICATE_ROW");
        decide(match, caseworker, "REOPEN", "");
        decide(match, caseworker, "REJECT", "SIBLING");

        assertThat(readCalibration.calibration(version).bins().get(5).rejected())
                .isEqualTo(1);
    }

    @Test
    void the_interval_is_wilsons() {
        CalibrationBin.Share share = new CalibrationBin(8, 0, 0, 8, 2, 0, 8.3).share();

        assertThat(share.value()).isEqualTo(0.8);
        assertThat(share.low()).isCloseTo(0.4902, within(0.0001));
        assertThat(share.high()).isCloseTo(0.9433, within(0.0001));
        assertThat(new CalibrationBin(9, 0, 0, 3, 0, 0, 2.9).share().high()).isCloseTo(1, within(1e-9));
        assertThat(new CalibrationBin(0, 0, 0, 0, 3, 0, 0.1).share().low()).isCloseTo(0, within(1e-9));
    }

    @Test
    void the_page_draws_and_tells_the_same_and_can_be_asked_about_one_model() {
        Iterator<UUID> next = said(0.84, 0.86, 0.12);
        confirm(next.next());
        confirm(next.next());
        decide(next.next(), caseworker, "REJECT", "SIBLING");

        String page = "/matching/models/calibration?lang=en&model=" + version.replace("/", "%2F");

        assertThat(browser.get().uri(URI.create(page)).with(supervisor))
                .hasStatusOk()
                .bodyText()
                .contains("role=\"img\"", "<title id=\"plot-title\">", "<desc id=\"plot-says\">")
                .contains("3 decided pairs", "100% (34% to 100%)", "0% (0% to 79%)")
                .doesNotContain("style=");
        assertThat(Statements.count(() -> readCalibration.calibration(version))).isEqualTo(2);
    }

    @Test
    void two_models_are_held_against_the_same_decisions() {
        UUID model = model();
        Iterator<UUID> next = said(0.8, 0.6, 0.9, 0.9);
        UUID same = next.next();
        confirm(same);
        UUID other = next.next();
        decide(other, caseworker, "REJECT", "SIBLING");
        UUID duplicate = next.next();
        decide(duplicate, caseworker, "REJECT", "DUPLICATE_ROW");
        UUID open = next.next();
        score(model, same, 0.8, "POSSIBLE", 0.9, "STRONG");
        score(model, other, 0.6, "POSSIBLE", 0.2, "WEAK");
        score(model, duplicate, 0.9, "STRONG", 0.9, "STRONG");
        score(model, open, 0.95, "STRONG", 0.4, "POSSIBLE");

        Comparison comparison = readTrial.comparison(model);

        assertThat(comparison.inUse().decided()).isEqualTo(2);
        assertThat(comparison.inUse().confirmed()).isEqualTo(1);
        assertThat(comparison.inUse().logLoss()).isCloseTo((-Math.log(0.8) - Math.log(0.4)) / 2, within(1e-9));
        assertThat(comparison.shadow().logLoss()).isCloseTo((-Math.log(0.9) - Math.log(0.8)) / 2, within(1e-9));
        assertThat(comparison.inUse().brier()).isCloseTo((0.04 + 0.36) / 2, within(1e-9));
        assertThat(comparison.shadow().brier()).isCloseTo((0.01 + 0.04) / 2, within(1e-9));
        assertThat(comparison.inUse().calibrationError()).isCloseTo((0.2 + 0.6) / 2, within(1e-9));
        assertThat(comparison.shadow().calibrationError()).isCloseTo((0.1 + 0.2) / 2, within(1e-9));
        assertThat(comparison.all()).as("open pairs").isEqualTo(1);
        assertThat(comparison.count(Band.STRONG, Band.POSSIBLE)).isEqualTo(1);
        assertThat(comparison.changing()).isEqualTo(1);
        assertThat(readTrial.moved(model, null).items())
                .extracting(MovedPair::matchId)
                .containsExactly(open, other, same);
        assertThat(Statements.count(() -> readTrial.comparison(model))).isEqualTo(3);
    }

    @Test
    void pairs_that_appear_vanish_and_stay_are_told_apart() {
        UUID model = model();
        Iterator<UUID> next = said(0.9, 0.9, 0.9);
        score(model, next.next(), 0.9, "STRONG", 0.001, "NONE");
        score(model, next.next(), 0.9, "STRONG", 0.91, "STRONG");
        score(model, next.next(), 0, "NONE", 0.5, "POSSIBLE");

        Comparison comparison = readTrial.comparison(model);

        assertThat(comparison.vanishing()).isEqualTo(1);
        assertThat(comparison.appearing()).isEqualTo(1);
        assertThat(comparison.staying()).isEqualTo(1);
        assertThat(comparison.changing()).isZero();
    }

    private UUID model() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into matching_model (id, name, content, state, brought_by, brought_at)
                values (?, ?, '{}', 'RETIRED', (select id from staff_account limit 1), now())
                """).params(id, TestModels.name()).update();
        return id;
    }

    private void score(UUID model, UUID match, double inUse, String inUseBand, double shadow, String shadowBand) {
        jdbc.sql("""
                insert into model_trial_score (model_id, case_id, record_id, in_use, in_use_band, shadow, shadow_band)
                select ?, case_id, record_id, ?, ?, ?, ? from match where id = ?
                """).params(model, inUse, inUseBand, shadow, shadowBand, match).update();
    }

    /**
     * Proposed matches of which a model of this test's own said so. They arrive together, since each that arrives has
     * those that look alike compared again.
     */
    private Iterator<UUID> said(double... probabilities) {
        List<UUID> matches = Arrays.stream(probabilities)
                .mapToObj(probability -> arrivals.proposedMatch())
                .toList();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from event_publication where listener_id like '%KeepProposals%'")
                                .query(Integer.class)
                                .single()
                        == 0);
        for (int i = 0; i < probabilities.length; i++) {
            UUID match = matches.get(i);
            arrivals.compared(jdbc.sql("select report_id from match where id = ?")
                    .param(match)
                    .query(UUID.class)
                    .single());
        }
        for (int i = 0; i < probabilities.length; i++) {
            jdbc.sql("update match set probability = ?, model_version = ? where id = ?")
                    .params(probabilities[i], version, matches.get(i))
                    .update();
        }
        return matches.iterator();
    }

    private void confirm(UUID match) {
        decide(match, caseworker, "ACCEPT", "");
        decide(match, supervisor, "CONFIRM", "");
    }

    private void decide(UUID match, RequestPostProcessor by, String decision, String reason) {
        assertThat(browser.post()
                        .uri("/matches/" + match)
                        .with(by)
                        .with(csrf())
                        .param("decision", decision)
                        .param("reason", reason)
                        .param(
                                "version",
                                jdbc.sql("select version from match where id = ?")
                                        .param(match)
                                        .query(String.class)
                                        .single())
                        .exchange())
                .hasStatus3xxRedirection();
    }
}
