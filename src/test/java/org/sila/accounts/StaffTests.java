package org.sila.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.secrets.SlowHash;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SilaTest
class StaffTests {

    private static final String PASSWORD = "olive lantern seven rivers";
    private static final Pattern LINK = Pattern.compile("/join/[\\w-]+");

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    SlowHash slowHash;

    @Autowired
    JdbcClient jdbc;

    private Browser administrator;
    private StaffAccount own;

    @BeforeEach
    void a_signed_in_administrator() throws Exception {
        jdbc.sql("DELETE FROM sign_in_attempt").update();
        own = accounts.save(StaffFixtures.account(Role.ADMINISTRATOR, slowHash.hash(PASSWORD)));
        administrator = new Browser(port);
        administrator.signIn(own.signInName(), PASSWORD);
        administrator.open("/staff");
    }

    @Test
    void an_invitation_makes_one_account_with_its_role() throws Exception {
        administrator.send("/staff/invitations", Map.of("role", "SUPERVISOR"));
        Matcher link = LINK.matcher(administrator.open("/staff").body());
        assertThat(link.find()).isTrue();
        assertThat(administrator.open("/staff").body()).doesNotContainPattern(LINK);
        Browser invited = new Browser(port);
        String name = "new-" + UUID.randomUUID();
        invited.open(link.group());

        HttpResponse<String> weak = invited.send(
                link.group() + "?lang=en", Map.of("name", "سعاد", "signInName", name, "password", "passwordpassword1"));
        HttpResponse<String> made =
                invited.send(link.group(), Map.of("name", "سعاد", "signInName", name, "password", PASSWORD));

        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("easily guessed", "value=\"سعاد\"").doesNotContain("passwordpassword1");
        assertThat(Browser.leadsTo(made)).isEqualTo("/sign-in");
        assertThat(accounts.findBySignInName(name).orElseThrow().role()).isEqualTo(Role.SUPERVISOR);
        assertThat(invited.open(link.group()).statusCode()).isEqualTo(404);
    }

    @Test
    void another_role_takes_effect_at_once() throws Exception {
        StaffAccount account = accounts.save(StaffFixtures.account(Role.SUPERVISOR, slowHash.hash(PASSWORD)));
        Browser supervisor = new Browser(port);
        supervisor.signIn(account.signInName(), PASSWORD);
        assertThat(supervisor.open("/audit").statusCode()).isEqualTo(200);

        administrator.send("/staff/" + account.id() + "/role", Map.of("role", "CASEWORKER"));

        assertThat(Browser.leadsTo(supervisor.open("/audit"))).startsWith("/sign-in");
        supervisor.signIn(account.signInName(), PASSWORD);
        assertThat(supervisor.open("/audit").statusCode()).isEqualTo(403);
    }

    @Test
    void somebody_can_be_signed_out_everywhere() throws Exception {
        StaffAccount account = accounts.save(StaffFixtures.account(Role.SUPERVISOR, slowHash.hash(PASSWORD)));
        Browser supervisor = new Browser(port);
        supervisor.signIn(account.signInName(), PASSWORD);

        administrator.send("/staff/" + account.id() + "/sign-out", Map.of());

        assertThat(Browser.leadsTo(supervisor.open("/audit"))).startsWith("/sign-in");
    }

    @Test
    void nobody_takes_their_own_rights_away() throws Exception {
        assertThat(administrator
                        .send("/staff/" + own.id() + "/disable", Map.of())
                        .statusCode())
                .isEqualTo(422);
        assertThat(accounts.findById(own.id()).orElseThrow().isEnabled()).isTrue();
    }

    @Test
    void the_audit_page_names_who_did_what_and_can_be_narrowed() throws Exception {
        administrator.send("/staff/invitations", Map.of("role", "SUPERVISOR"));

        String page = administrator.open("/audit?lang=en&by=" + own.id()).body();

        assertThat(page).contains("Signed in", "Invited somebody", own.member().name(), "Show all entries");
        assertThat(page).doesNotContain("A sign-in failed");
        assertThat(administrator.open("/audit?lang=ar&from=nonsense").body()).contains("سجل الأعمال");
    }
}
