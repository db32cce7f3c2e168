package org.sila.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Browser;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.reports.Receipt;
import org.sila.reports.SubmitReports;
import org.sila.testing.Arrivals;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A family and those who work for it know each other: by a phrase, a number, a slip, and two facts where a code is lost. */
@SilaTest
@AutoConfigureMockMvc
class TrustTests {

    private static final String PHRASE = "the lamp on the third step";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern CHECK = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}");
    private static final Pattern CODE = Pattern.compile("class=\"code\">([^<]+)<");
    private static final Pattern NUMBER = Pattern.compile("class=\"code\">(\\d{4} \\d{4})<");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SubmitReports submitReports;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Receipt receipt;
    private String page;
    private TestStaff.Colleague caseworker;
    private Browser family;

    @BeforeEach
    void a_report_and_who_works_on_it() throws Exception {
        receipt = submitReports.submit(Arrivals.reportOf(Arrivals.person(Arrivals.familyName())));
        UUID caseId = arrivals.caseOf(receipt.reportId());
        page = "/cases/" + caseId + "/reports/" + receipt.reportId();
        caseworker = TestStaff.colleague(Role.CASEWORKER, jdbc);
        family = new Browser(port);
        assertThat(opens(family, receipt.accessCode().value())).isEqualTo("/status/report");
    }

    @Test
    void the_phrase_is_sealed_shown_to_who_calls_alone_and_gone_with_the_report() throws Exception {
        assertThat(text(staff("GET", page + "/call"))).contains("chose no phrase");
        family.open("/status/phrase");
        assertThat(family.send("/status/phrase", Map.of("phrase", "abc")).statusCode())
                .isEqualTo(422);
        assertThat(Browser.leadsTo(family.send("/status/phrase", Map.of("phrase", PHRASE))))
                .isEqualTo("/status/report");
        assertThat(family.open("/status/report").body()
                        + family.open("/status/phrase").body())
                .doesNotContain(PHRASE);
        assertThat(jdbc.sql("select encode(phrase, 'escape') from report_phrase where report_id = ?")
                        .param(receipt.reportId())
                        .query(String.class)
                        .single())
                .doesNotContain("lamp");

        assertThat(text(staff("GET", page + "/call"))).doesNotContain(PHRASE);
        assertThat(text(staff("POST", page + "/call"))).contains(PHRASE, "Never ask for it");
        assertThat(actions()).contains("private-phrase-chosen", "family-contact-opened", "private-phrase-shown");

        family.open("/status/withdraw");
        family.send("/status/withdraw", Map.of("sure", "true"));
        assertThat(count("report_phrase")).isZero();
        assertThat(staff("POST", page + "/call")).hasStatus(404);
    }

    @Test
    void a_slip_names_nobody_and_is_genuine_to_whoever_scans_or_types_it() throws Exception {
        String token = found(TOKEN, family.open("/status/report").body());
        family.send("/status/close", Map.of());
        Browser anybody = new Browser(port);
        anybody.open("/verify?lang=en");

        String slip = anybody.send("/slip", Map.of("token", token)).body();
        assertThat(slip).contains(receipt.reference().value(), "<path").doesNotContain("سامر", token + "\"></path>");
        String check = found(CHECK, slip);
        MvcTestResult image = public_("/slip/image", "token", token);
        assertThat(image).hasStatusOk().hasContentType("image/png");
        assertThat(image.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(image.getResponse().getContentAsByteArray()).hasSizeBetween(5_000, 25_000);

        assertThat(anybody.open("/v/" + token).body())
                .contains("This proof is genuine", receipt.reference().value());
        assertThat(verified(anybody, check)).contains("This proof is genuine");
        assertThat(verified(anybody, "00000-00000")).contains("We cannot confirm this proof");
        assertThat(anybody.open("/v/" + token.substring(1) + "A").body()).contains("We cannot confirm this proof");
    }

    @Test
    void a_reference_that_nobody_has_gets_the_answer_of_a_wrong_code_and_then_has_to_wait() throws Exception {
        Browser guesser = new Browser(port);
        guesser.open("/verify?lang=en");
        String existing =
                caller(guesser, receipt.reference().value(), "11112222").body();
        String other = "SL-7K3M-9QXR";
        for (int i = 0; i < 5; i++) {
            caller(guesser, receipt.reference().value(), "1111222" + i);
        }
        assertThat(existing).contains("No: hang up");
        assertThat(caller(guesser, receipt.reference().value(), "11112222").body())
                .contains("There were many attempts");
        assertThat(caller(guesser, other, "11112222").body().replace(other, "")).contains("No: hang up");
    }

    @Test
    void a_call_number_is_shown_once_kept_hashed_and_right_for_its_own_report_only() throws Exception {
        String number = found(NUMBER, text(staff("POST", page + "/call")));
        assertThat(text(staff("GET", page + "/call"))).doesNotContain(number).contains("Nobody has checked it yet");

        Browser called = new Browser(port);
        called.open("/verify?lang=en");
        assertThat(caller(called, receipt.reference().value(), "123").statusCode())
                .isEqualTo(422);
        assertThat(caller(called, submitted().reference().value(), number).body())
                .contains("No: hang up", "kind=MONEY_ASKED");
        assertThat(caller(called, receipt.reference().value(), number).body()).contains("Yes, it is us");
        family.open("/status/call?lang=en");
        assertThat(family.send("/status/call", Map.of("number", number)).body()).contains("Yes, it is us");
        assertThat(text(staff("GET", page + "/call"))).contains("and found right");
        assertThat(actions()).contains("call-number-made", "call-number-confirmed");

        String next = found(NUMBER, text(staff("POST", page + "/call")));
        assertThat(caller(called, receipt.reference().value(), number).body()).contains("No: hang up");
        jdbc.sql("""
                update call_number
                set made_at = made_at - interval '5 hours', expires_at = expires_at - interval '5 hours'
                where report_id = ?
                """).param(receipt.reportId()).update();
        assertThat(caller(called, receipt.reference().value(), next).body()).contains("No: hang up");
    }

    @Test
    void a_lost_code_is_replaced_after_two_right_answers_and_the_old_one_opens_nothing() throws Exception {
        assertThat(text(staff("GET", page + "/code"))).contains("Never ask for the private phrase");
        assertThat(staff("POST", page + "/code", "right", "FATHER")).hasStatus(422);
        assertThat(staff("POST", page + "/code", "right", "FATHER", "right", "PHONE"))
                .as("a fact that the report does not have")
                .hasStatus(422);
        assertThat(family.open("/status/report").statusCode()).isEqualTo(200);

        String renewed = text(staff("POST", page + "/code", "right", "FATHER", "right", "EVENT_PLACE"));
        List<String> shown =
                CODE.matcher(renewed).results().map(one -> one.group(1)).toList();
        assertThat(shown.get(0)).isEqualTo(receipt.reference().value());

        assertThat(Browser.leadsTo(family.open("/status/report"))).contains("/status");
        assertThat(opens(new Browser(port), receipt.accessCode().value())).isEqualTo("nowhere");
        assertThat(opens(family, shown.get(1))).isEqualTo("/status/report");
        assertThat(family.open("/status/report?lang=en").body()).contains("gave out a new access code");
        assertThat(jdbc.sql("""
                        select details::text from audit_entry where subject_id = ? and action = 'access-code-renewed'
                        """).param(receipt.reportId()).query(String.class).single())
                .contains("FATHER,EVENT_PLACE")
                .doesNotContain(shown.get(1));
    }

    @Test
    void nobody_calls_a_family_whose_case_is_another_teams_without_saying_why() {
        UUID owner = TestStaff.colleague(Role.CASEWORKER, jdbc).id();
        jdbc.sql("""
                with team as (insert into staff_team (id, name, made_at) values (?, ?, now()) returning id)
                update staff_account set team_id = (select id from team) where id = ?
                """).params(owner, "team " + owner, owner).update();
        jdbc.sql("""
                update sought_case set caseworker_id = ?
                where id in (select case_id from case_report where report_id = ?)
                """).params(owner, receipt.reportId()).update();

        assertThat(staff("GET", page + "/call").getResponse().getRedirectedUrl())
                .endsWith("/reason");
        for (String path : List.of("/call", "/code")) {
            assertThat(staff("POST", page + path, "right", "FATHER", "right", "MOTHER"))
                    .as(path)
                    .hasStatus(422);
        }
        assertThat(count("call_number")).isZero();
    }

    private Receipt submitted() {
        return submitReports.submit(Arrivals.reportOf(Arrivals.person(Arrivals.familyName())));
    }

    private String opens(Browser browser, String code) throws Exception {
        browser.open("/status?lang=en");
        return Browser.leadsTo(
                browser.send("/status", Map.of("reference", receipt.reference().value(), "code", code)));
    }

    private String verified(Browser anybody, String check) throws Exception {
        anybody.open("/verify");
        return anybody.send("/verify/slip", Map.of("slip", receipt.reference().value(), "check", check))
                .body();
    }

    private static HttpResponse<String> caller(Browser called, String reference, String number) throws Exception {
        return called.send("/verify/call", Map.of("reference", reference, "number", number));
    }

    private MvcTestResult staff(String method, String path, String... values) {
        return exchange(method, path, caseworker.signedIn(), values);
    }

    private MvcTestResult public_(String path, String... values) {
        return exchange("POST", path, request -> request, values);
    }

    private MvcTestResult exchange(String method, String path, RequestPostProcessor who, String... values) {
        MockMvcTester.MockMvcRequestBuilder request = (method.equals("GET")
                        ? http.get().uri(path + "?lang=en")
                        : http.post().uri(path + "?lang=en").with(csrf()))
                .with(who);
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.groupCount() == 0 ? found.group() : found.group(1);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where report_id = ?")
                .param(receipt.reportId())
                .query(Integer.class)
                .single();
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit_entry where subject_id = ? order by number")
                .param(receipt.reportId())
                .query(String.class)
                .list();
    }
}
