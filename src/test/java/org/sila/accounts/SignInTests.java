package org.sila.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.audit.ReadAudit;
import org.sila.secrets.SlowHash;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SilaTest
class SignInTests {

    private static final String PASSWORD = "olive lantern seven rivers";
    private static final String SESSION = "sila-session";

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    SlowHash slowHash;

    @Autowired
    ReadAudit readAudit;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;
    private StaffAccount administrator;

    @BeforeEach
    void an_administrator() {
        jdbc.sql("DELETE FROM sign_in_attempt").update();
        browser = new Browser(port);
        administrator = accounts.save(StaffFixtures.account(Role.ADMINISTRATOR, slowHash.hash(PASSWORD)));
    }

    @Test
    void the_right_password_opens_the_page_that_was_asked_for() throws Exception {
        HttpResponse<String> asked = browser.open("/staff?x=1");
        HttpResponse<String> form = browser.open(Browser.leadsTo(asked));
        assertThat(form.body()).contains("name=\"to\" value=\"/staff?x=1\"");

        HttpResponse<String> in = browser.send(
                "/sign-in",
                Map.of(
                        "name",
                        " " + administrator.signInName().toUpperCase() + " ",
                        "password",
                        PASSWORD,
                        "to",
                        "/staff"));

        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(Browser.leadsTo(in)).isEqualTo("/staff");
        assertThat(browser.open("/staff").statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_of_another_site_is_never_where_a_sign_in_leads() throws Exception {
        for (String evil :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/\n/evil.example"}) {
            browser.open("/sign-in");
            HttpResponse<String> in = browser.send(
                    "/sign-in", Map.of("name", administrator.signInName(), "password", PASSWORD, "to", evil));

            assertThat(in.headers().firstValue("Location").orElseThrow()).doesNotContain("evil");
        }
    }

    @Test
    void no_session_is_made_before_somebody_signs_in() throws Exception {
        browser.open("/");
        browser.open("/sign-in");
        browser.open("/staff");
        browser.send("/sign-in", Map.of("name", "nobody", "password", "x"));

        assertThat(browser.cookie(SESSION)).isNull();
        assertThat(browser.cookie("sila-form")).isNotNull();
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer_that_keeps_the_name() throws Exception {
        HttpResponse<String> wrong = browser.signIn(administrator.signInName(), "wrong password here");
        HttpResponse<String> unknown = browser.signIn("nobody-" + UUID.randomUUID(), "wrong password here");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"" + administrator.signInName() + "\"", "summary-of-errors");
        assertThat(wrong.body()).doesNotContain("wrong password here");
        assertThat(readAudit.read(null, false, administrator.id(), null, 10))
                .extracting("action")
                .containsExactly("sign-in-failed");
    }

    @Test
    void guessing_becomes_slow_even_with_the_right_password() throws Exception {
        for (int i = 0; i < SlowDown.FREE; i++) {
            assertThat(browser.signIn(administrator.signInName(), "guess number " + i)
                            .statusCode())
                    .isEqualTo(422);
        }

        HttpResponse<String> early = browser.signIn(administrator.signInName(), PASSWORD);

        assertThat(early.statusCode()).isEqualTo(429);
        jdbc.sql("UPDATE sign_in_attempt SET at = at - interval '31 seconds'").update();
        assertThat(browser.signIn(administrator.signInName(), PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void signing_in_changes_the_session_and_signing_out_ends_it() throws Exception {
        browser.signIn(administrator.signInName(), PASSWORD);
        String first = browser.cookie(SESSION);
        browser.signIn(administrator.signInName(), PASSWORD);
        assertThat(browser.cookie(SESSION)).isNotEqualTo(first);

        browser.open("/staff");
        HttpResponse<String> out = browser.send("/sign-out", Map.of());

        assertThat(Browser.leadsTo(out)).isEqualTo("/sign-in");
        assertThat(Browser.leadsTo(browser.open("/staff"))).startsWith("/sign-in");
    }

    @Test
    void a_disabled_account_is_out_at_its_next_request_and_cannot_come_back() throws Exception {
        browser.signIn(administrator.signInName(), PASSWORD);
        assertThat(browser.open("/staff").statusCode()).isEqualTo(200);

        jdbc.sql("UPDATE staff_account SET enabled = false WHERE id = ?")
                .param(administrator.id())
                .update();

        assertThat(Browser.leadsTo(browser.open("/staff"))).startsWith("/sign-in");
        assertThat(browser.signIn(administrator.signInName(), PASSWORD).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_form_sent_after_the_session_ended_is_kept_and_can_be_sent_again() throws Exception {
        browser.signIn(administrator.signInName(), PASSWORD);
        browser.open("/staff");
        jdbc.sql("DELETE FROM spring_session WHERE principal_name = ?")
                .param(administrator.id().toString())
                .update();

        HttpResponse<String> late = browser.send("/staff/invitations?lang=en", Map.of("role", "CASEWORKER"));

        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.body())
                .contains("action=\"/staff/invitations\"", "name=\"role\" value=\"CASEWORKER\"", "href=\"/sign-in\"");
        browser.signIn(administrator.signInName(), PASSWORD);
        assertThat(Browser.leadsTo(browser.send("/staff/invitations", Map.of("role", "CASEWORKER"))))
                .isEqualTo("/staff");
    }

    @Test
    void a_form_without_its_token_is_refused_and_given_back_to_copy() throws Exception {
        browser.signIn(administrator.signInName(), PASSWORD);
        browser.forgetToken();

        HttpResponse<String> refused = browser.send("/staff/invitations", Map.of("note", "شهادة طويلة", "role", "X"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("شهادة طويلة</textarea>");
    }

    @Test
    void an_address_without_a_rule_is_nowhere_for_everybody() throws Exception {
        assertThat(browser.open("/no/such/page").statusCode()).isEqualTo(404);
        browser.signIn(administrator.signInName(), PASSWORD);
        assertThat(browser.open("/no/such/page").statusCode()).isEqualTo(404);
    }
}
