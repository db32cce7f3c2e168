package org.sila.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.surge.Surge;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What comes in a flood and brings no work waits for a person; what a person lets in is a report like others. */
@SilaTest
@AutoConfigureMockMvc
class HeldReportsTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Surge surge;

    @Autowired
    private HeldReports held;

    @Autowired
    private SubmitReports submit;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private RequestPostProcessor caseworker;

    @BeforeEach
    void a_caseworker() {
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
    }

    @Test
    void few_senders_are_asked_for_nothing_many_for_work_and_only_very_many_without_it_are_read_first() {
        MockHttpServletRequest network = from("198.51.100.9");
        for (int i = 0; i < 10; i++) {
            assertThat(surge.task(network)).isEmpty();
            assertThat(surge.admit(network, null)).isEqualTo(Surge.Admission.WELCOME);
        }
        assertThat(surge.task(network)).isPresent();
        int welcome = 10;
        while (surge.admit(network, "") == Surge.Admission.WELCOME && welcome < 10_000) {
            welcome++;
        }

        assertThat(welcome).isGreaterThanOrEqualTo(30);
        String solved = solved(surge.task(network).orElseThrow());
        assertThat(surge.admit(network, solved)).isEqualTo(Surge.Admission.WELCOME);
        assertThat(surge.admit(network, solved)).isEqualTo(Surge.Admission.READ_FIRST);
        assertThat(surge.admit(network, solved.substring(1))).isEqualTo(Surge.Admission.READ_FIRST);
        assertThat(surge.admit(network, "-")).isEqualTo(Surge.Admission.READ_FIRST);
        assertThat(surge.admit(from("198.51.101.9"), null)).isEqualTo(Surge.Admission.WELCOME);
    }

    @Test
    void nothing_is_searched_with_a_report_until_somebody_lets_it_in() {
        String family = Arrivals.familyName();
        UUID report = waits(family);

        assertThat(text("/held")).contains(family);
        assertThat(cases(report)).isZero();
        post(report, "welcome");
        post(report, "welcome");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(cases(report)).isEqualTo(1));
        assertThat(text("/held")).doesNotContain(family);
        assertThat(audited("report-let-in", report)).isEqualTo(1);
        assertThat(audited("held-report-read", report)).isPositive();
    }

    @Test
    void what_was_discarded_can_be_brought_back_for_thirty_days_and_is_empty_then() {
        String family = Arrivals.familyName();
        UUID report = waits(family);

        post(report, "discard");
        assertThat(text("/held")).doesNotContain(family);
        assertThat(text("/held?discarded=true")).contains(family);
        post(report, "back");
        assertThat(text("/held")).contains(family);

        post(report, "discard");
        jdbc.sql("update report set discarded_at = ? where id = ?")
                .params(Timestamp.from(Instant.now().minus(HeldReports.KEPT).minus(Duration.ofHours(1))), report)
                .update();
        held.forgetDiscarded();

        assertThat(jdbc.sql("select family_name from report where id = ?")
                        .param(report)
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    private UUID waits(String family) {
        return submit.submit(
                Arrivals.reportOf(Arrivals.person(family)),
                new Reference("SL-" + random() + "-" + random()),
                "none",
                null,
                true);
    }

    private static String random() {
        return UUID.randomUUID().toString().substring(0, 4).toUpperCase(Locale.ROOT);
    }

    private String solved(String task) {
        try {
            ObjectNode payload = (ObjectNode) json.readTree(task);
            JsonNode most = Objects.requireNonNull(payload.remove("maxnumber"));
            Altcha.Solution solution = Altcha.solveChallenge(
                    payload.path("challenge").asString(),
                    payload.path("salt").asString(),
                    Altcha.Algorithm.SHA256,
                    most.asLong(),
                    0);
            payload.put("number", solution.number);
            return Base64.getEncoder().encodeToString(payload.toString().getBytes(StandardCharsets.UTF_8));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    private String text(String address) {
        return new String(
                http.get()
                        .uri(address)
                        .with(caseworker)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private void post(UUID report, String what) {
        assertThat(http.post()
                        .uri("/held/" + report + "/" + what)
                        .with(caseworker)
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    private int cases(UUID report) {
        return jdbc.sql("select count(*) from case_report where report_id = ?")
                .param(report)
                .query(Integer.class)
                .single();
    }

    private int audited(String action, UUID report) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject_id = ?")
                .params(action, report)
                .query(Integer.class)
                .single();
    }
}
