package org.sila.reunification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.testing.Arrivals;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A match that two people confirmed, and the steps of its reunification as a browser sends them. */
final class ConfirmedMatch {

    final RequestPostProcessor caseworker;
    final RequestPostProcessor supervisor;
    final PersonDescription person = Arrivals.person(Arrivals.familyName());
    final UUID reportId;
    final UUID caseId;
    final UUID recordId;
    final UUID matchId;
    final UUID id;

    private final MockMvcTester browser;
    private final JdbcClient jdbc;

    ConfirmedMatch(DetentionEvent event, Arrivals arrivals, MockMvcTester browser, JdbcClient jdbc) {
        this.browser = browser;
        this.jdbc = jdbc;
        this.caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        this.supervisor = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
        this.reportId = arrivals.report(person);
        this.caseId = arrivals.caseOf(reportId);
        this.recordId = arrivals.record(person, event);
        this.matchId = arrivals.match(reportId, recordId);
        decide(caseworker, "ACCEPT");
        decide(supervisor, "CONFIRM");
        this.id = arrivals.reunification(matchId);
    }

    /** The family is told by phone that the person is alive; identity, wishes and approval come before. */
    ConfirmedMatch told() {
        done(step("wishes", caseworker, "wishes", "FULL_CONTACT"));
        done(step("identity", caseworker, "identification", "CONFIRMED", "method", "DOCUMENTS"));
        done(step("approval", supervisor));
        done(step("events", caseworker, "event", "FAMILY_INFORMED"));
        return this;
    }

    MvcTestResult step(String what, RequestPostProcessor by, String... values) {
        MockMvcTester.MockMvcRequestBuilder request = browser.post()
                .uri("/reunifications/" + id + "/" + what)
                .with(by)
                .with(csrf())
                .param("happenedOn", "2026-01-02")
                .param("version", read("select version from reunification where id = ?", id));
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }

    /** A page below the reunification's, in English; the reunification's own where nothing is named. */
    String page(String what) {
        MvcTestResult answer = browser.get()
                .uri("/reunifications/" + id + what + "?lang=en")
                .with(caseworker)
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    String outcome() {
        return read("select outcome from reunification where id = ?", id);
    }

    String caseStatus() {
        return read("select status from sought_case where id = ?", caseId);
    }

    String fate() {
        return read("select fate from sought_case where id = ?", caseId);
    }

    String familyState() {
        return read("select family_state from report where id = ?", reportId);
    }

    String matchState(UUID match) {
        return read("select state from match where id = ?", match);
    }

    int audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject_id = ?")
                .params(action, id)
                .query(Integer.class)
                .single();
    }

    String read(String sql, UUID of) {
        return jdbc.sql(sql).param(of).query(String.class).single();
    }

    static void refused(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static void done(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
    }

    private void decide(RequestPostProcessor by, String decision) {
        done(browser.post()
                .uri("/matches/" + matchId)
                .with(by)
                .with(csrf())
                .param("decision", decision)
                .param("version", read("select version from match where id = ?", matchId))
                .exchange());
    }
}
