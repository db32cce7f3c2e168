package org.sila.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.accounts.TestStaff.Colleague;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.reports.Receipt;
import org.sila.reports.SubmitReports;
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.sila.testing.Statements;
import org.sila.web.DomainError;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Several people work on cases: each sees what is theirs, nothing is left lying, and families hear what may be said. */
@SilaTest
@AutoConfigureMockMvc
class TeamworkTests {

    private static final String CASE = "href=\"/cases/([0-9a-f-]{36})\"";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private SubmitReports submitReports;

    @Autowired
    private CaseTasks tasks;

    @Autowired
    private CaseNotes notes;

    private PersonDescription person;
    private Receipt receipt;
    private UUID caseId;
    private Colleague caseworker;
    private Colleague stranger;
    private Colleague supervisor;

    @BeforeEach
    void a_case_of_a_caseworker_in_a_team() {
        person = Arrivals.person(Arrivals.familyName());
        receipt = submitReports.submit(Arrivals.reportOf(person));
        caseId = arrivals.caseOf(receipt.reportId());
        caseworker = TestStaff.colleague(Role.CASEWORKER, jdbc);
        stranger = TestStaff.colleague(Role.CASEWORKER, jdbc);
        supervisor = TestStaff.colleague(Role.SUPERVISOR, jdbc);
        give(caseId, caseworker);
    }

    @Test
    void a_house_without_teams_is_one_team() {
        assertThat(get("/cases/" + caseId, stranger)).hasStatusOk();
    }

    @Test
    void a_case_of_another_team_opens_to_who_says_why_and_the_case_remembers() {
        Colleague administrator = TestStaff.colleague(Role.ADMINISTRATOR, jdbc);
        String name = "Team " + UUID.randomUUID();
        send("/staff/teams", administrator, "name", name);
        assertThat(send("/staff/teams", administrator, "name", name)).hasStatus(422);
        UUID team = jdbc.sql("select id from staff_team where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
        send("/staff/" + caseworker.id() + "/team", administrator, "team", team.toString());

        assertThat(get("/cases/" + caseId, stranger))
                .hasStatus(302)
                .redirectedUrl()
                .endsWith("/reason");
        assertThat(words(get("/cases/" + caseId + "/reason", stranger)))
                .doesNotContain(person.name().family());
        UUID reunification = confirmed();
        for (String page : List.of("", "/plan", "/questions", "/handover")) {
            assertThat(get("/reunifications/" + reunification + page, stranger))
                    .as(page)
                    .hasStatus(302)
                    .redirectedUrl()
                    .isEqualTo("/cases/" + caseId + "/reason");
        }
        assertThat(get("/codetention/" + caseId, stranger)).hasStatus(302);
        assertThat(send("/cases/" + caseId + "/notes", stranger, "note", "let me in"))
                .hasStatus(422)
                .bodyText()
                .contains("let me in")
                .doesNotContain(person.name().family());
        assertThat(get("/tasks?list=ALL", stranger)).hasStatus(403);
        assertThat(get("/tasks?person=" + caseworker.id(), stranger)).hasStatus(403);
        assertThat(get("/cases/" + caseId, supervisor)).hasStatusOk();
        assertThat(send("/cases/" + caseId + "/reason", stranger, "reason", "OTHER"))
                .hasStatus(422);

        send("/cases/" + caseId + "/reason", stranger, "reason", "FAMILY_ASKED");

        assertThat(get("/cases/" + caseId, stranger)).hasStatusOk();
        assertThat(words(get("/cases/" + caseId + "?lang=en", caseworker))).contains("The family turned to me");
        assertThat(jdbc.sql("select details from audit_entry where subject_id = ? and action = 'case-opened-of-others'")
                        .param(caseId)
                        .query(String.class)
                        .single())
                .contains("FAMILY_ASKED");
        assertThat(rows("/cases?list=TEAM", caseworker)).contains(caseId.toString());
        assertThat(rows("/cases?list=TEAM", stranger)).doesNotContain(caseId.toString());
    }

    @Test
    void word_can_be_left_on_a_case_of_another_team_which_stays_closed() {
        Colleague administrator = TestStaff.colleague(Role.ADMINISTRATOR, jdbc);
        String name = "Team " + UUID.randomUUID();
        send("/staff/teams", administrator, "name", name);
        UUID team = jdbc.sql("select id from staff_team where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
        send("/staff/" + caseworker.id() + "/team", administrator, "team", team.toString());
        TestStaff.actsAs(Role.CASEWORKER, jdbc);

        notes.leave(caseId, "held with the person of another case");

        assertThatThrownBy(() -> notes.write(caseId, "read along")).isInstanceOf(DomainError.class);
        SecurityContextHolder.clearContext();
        assertThat(words(get("/cases/" + caseId, caseworker)))
                .contains("held with the person of another case")
                .doesNotContain("read along");
    }

    private UUID confirmed() {
        UUID match = arrivals.match(receipt.reportId(), arrivals.record(person, DetentionEvent.RELEASED));
        decide(match, caseworker, "ACCEPT");
        decide(match, supervisor, "CONFIRM");
        return arrivals.reunification(match);
    }

    private void decide(UUID match, Colleague by, String decision) {
        String version = jdbc.sql("select version::text from match where id = ?")
                .param(match)
                .query(String.class)
                .single();
        assertThat(send("/matches/" + match, by, "decision", decision, "version", version))
                .hasStatus3xxRedirection();
    }

    @Test
    void whoever_leaves_leaves_nothing_behind() {
        Colleague administrator = TestStaff.colleague(Role.ADMINISTRATOR, jdbc);
        UUID own = tasks.open(caseId, "Call the aunt", tasks.today(), null);
        UUID given = tasks.open(caseOfNobody(), "Visit the morgue", tasks.today(), caseworker.id());
        String page = "/hand-over/" + caseworker.id();

        assertThat(send("/staff/" + caseworker.id() + "/disable", administrator))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo(page);
        assertThat(words(get(page + "?lang=en", administrator))).contains("One open case and one task");
        assertThat(send(page, administrator, "to", stranger.id().toString())).hasStatus(422);
        assertThat(send(page, administrator, "to", caseworker.id().toString(), "reason", "leaves"))
                .hasStatus(422);
        send(page, administrator, "to", stranger.id().toString(), "reason", "leaves us");

        assertThat(rows("/cases?list=MINE", stranger)).containsExactly(caseId.toString());
        assertThat(Pages.rows(words(get("/tasks?list=MINE", stranger)), "href=\"/tasks/([0-9a-f-]{36})\""))
                .containsExactlyInAnyOrder(own.toString(), given.toString());
        assertThat(words(get("/cases/" + caseId, stranger))).contains("leaves us");
        assertThat(words(get(page + "?lang=en", administrator))).contains("No open case and no task");
    }

    @Test
    void a_message_reaches_one_family_and_its_answer_waits_on_the_desk() {
        Receipt aunt = submitReports.submit(Arrivals.reportOf(person));
        UUID other = arrivals.caseOf(aunt.reportId());
        send("/cases/" + other + "/join", supervisor, "number", numberOf(caseId), "joinReason", "the same");
        String address = "/cases/" + caseId + "/reports/" + receipt.reportId() + "/message";

        assertThat(send(address, caseworker, "message", "What was his unit?", "asks", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("What was his unit?");
        assertThat(send(address, caseworker, "message", "What was his unit?", "asks", "true", "harmless", "true"))
                .hasStatus(302);
        assertThat(jdbc.sql(
                                "select count(*) from report_message where position(convert_to('unit', 'UTF8') in text) > 0")
                        .query(Integer.class)
                        .single())
                .isZero();

        Cookie family = family(receipt);
        assertThat(status(family)).contains("What was his unit?", "We need something from you");
        assertThat(status(family(aunt))).doesNotContain("What was his unit?", "We need something from you");
        assertThat(words(get("/cases/" + caseId + "?lang=en", caseworker))).contains("The family read it");

        browser.post()
                .uri("/status/report")
                .cookie(family)
                .with(csrf())
                .param("text", "The 47th")
                .exchange();
        assertThat(words(get("/desk", caseworker))).contains("/cases?list=MINE&amp;unread=true");
        assertThat(rows("/cases?list=MINE&unread=true", caseworker)).containsExactly(caseId.toString());
        assertThat(words(get("/desk", caseworker))).contains("news=answers");

        send("/cases/" + caseId + "/reports/" + receipt.reportId() + "/read", caseworker);
        assertThat(rows("/cases?list=MINE&unread=true", caseworker)).isEmpty();
        assertThat(status(family)).contains("The 47th").doesNotContain("We need something from you");
        assertThat(send("/cases/" + caseOfNobody() + "/reports/" + receipt.reportId() + "/read", caseworker))
                .hasStatus(404);
    }

    @Test
    void while_a_match_is_verified_a_second_person_reads_a_message_first() {
        jdbc.sql("update sought_case set status = 'VERIFYING' where id = ?")
                .param(caseId)
                .update();
        String address = "/cases/" + caseId + "/reports/" + receipt.reportId() + "/message";
        send(address, caseworker, "message", "We will call on Monday", "harmless", "true");
        UUID message = jdbc.sql("select id from report_message where report_id = ?")
                .param(receipt.reportId())
                .query(UUID.class)
                .single();
        Cookie family = family(receipt);

        assertThat(status(family)).doesNotContain("Monday");
        String release = "/cases/" + caseId + "/messages/" + message + "/release";
        assertThat(send(release, caseworker)).hasStatus(422);
        assertThat(send(release, stranger)).hasStatus(422);
        assertThat(status(family)).doesNotContain("Monday");
        assertThat(rows("/cases?waiting=true", supervisor)).contains(caseId.toString());

        assertThat(send(release, supervisor)).hasStatus(302);
        assertThat(status(family)).contains("Monday");
        assertThat(send(release, supervisor)).hasStatus(409);
    }

    @Test
    void the_desk_tells_what_changed_until_it_was_seen() {
        UUID match = arrivals.match(receipt.reportId(), arrivals.record(person, DetentionEvent.FREED_AT_OPENING));
        assertThat(words(get("/desk", caseworker))).contains("news=proposals");
        String since = "2024-01-01T00:00:00Z";
        assertThat(rows("/cases?list=MINE&news=proposals&since=" + since, caseworker))
                .containsExactly(caseId.toString());
        assertThat(rows("/cases?list=MINE&news=decisions&since=" + since, caseworker))
                .isEmpty();
        send("/matches/" + match, supervisor, "decision", "ACCEPT", "version", versionOf(match));
        assertThat(rows("/cases?list=MINE&news=decisions&since=" + since, caseworker))
                .containsExactly(caseId.toString());

        String shown = Pages.rows(words(get("/desk", caseworker)), "name=\"shownAt\" value=\"([^\"]+)\"")
                .get(0);
        send("/desk/seen", caseworker, "shownAt", shown);

        assertThat(words(get("/desk", caseworker))).doesNotContain("news=proposals", "news=decisions");
    }

    @Test
    void each_number_of_the_team_is_as_long_as_its_list() {
        for (int at = 0; at < 3; at++) {
            UUID more = caseOfNobody();
            give(more, caseworker);
            jdbc.sql("update case_task set due_on = ? where id = ?")
                    .params(
                            Date.valueOf(tasks.today().minusDays(1)),
                            tasks.open(more, "late " + at, tasks.today(), at == 0 ? null : caseworker.id()))
                    .update();
        }
        send("/cases/" + caseId + "/status", caseworker, "status", "OPEN", "statusReason", "read", "version", "0");
        arrivals.match(receipt.reportId(), arrivals.record(person, DetentionEvent.FREED_AT_OPENING));

        String page = allOfTheTeam();

        assertThat(number(page, "/cases?person=" + caseworker.id() + "&amp;open=true"))
                .isEqualTo(4)
                .isEqualTo(rows("/cases?open=true&person=" + caseworker.id(), supervisor)
                        .size());
        assertThat(number(page, "/tasks?list=ALL&amp;person=" + caseworker.id() + "&amp;due=LATE"))
                .isEqualTo(3);
        assertThat(Pages.rows(
                        words(get("/tasks?list=ALL&due=LATE&person=" + caseworker.id(), supervisor)),
                        "href=\"/tasks/([0-9a-f-]{36})\""))
                .hasSize(3);
        assertThat(number(page, "/matches/counted?person=" + caseworker.id())).isPositive();
        assertThat(words(get("/matches/counted?person=" + caseworker.id(), supervisor)))
                .contains(person.name().family());
        String left = Pages.rows(page, "href=\"(/cases\\?left=RECEIVED&amp;since=[^\"]+)\"")
                .get(0);
        assertThat(words(get(left.replace("&amp;", "&"), supervisor))).contains("/cases/" + caseId);
        assertThat(get("/team", caseworker)).hasStatus(403);
        assertThat(get("/matches/counted", caseworker)).hasStatus(403);
    }

    @Test
    void desk_and_team_ask_as_much_for_many_as_for_few() {
        int desk = Statements.count(() -> get("/desk", caseworker));
        int team = Statements.count(() -> get("/team", supervisor));
        IntStream.range(0, 20).forEach(at -> {
            Colleague one = TestStaff.colleague(Role.CASEWORKER, jdbc);
            UUID more = caseOfNobody();
            give(more, at % 2 == 0 ? one : caseworker);
            tasks.open(more, "something", tasks.today(), null);
        });

        assertThat(Statements.count(() -> get("/desk", caseworker))).isEqualTo(desk);
        assertThat(Statements.count(() -> get("/team", supervisor))).isEqualTo(team);
    }

    /** All pages of people, one after the other; what stands on each page is there once. */
    private String allOfTheTeam() {
        String page = words(get("/team?lang=en", supervisor));
        StringBuilder all = new StringBuilder(page);
        List<String> next = Pages.rows(page, "rel=\"next\" href=\"([^\"]+)\"");
        while (!next.isEmpty()) {
            page = words(get(next.get(0).replace("&amp;", "&"), supervisor));
            all.append(page, page.indexOf("<tbody>"), page.indexOf("</tbody>"));
            next = Pages.rows(page, "rel=\"next\" href=\"([^\"]+)\"");
        }
        return all.toString();
    }

    private static int number(String page, String href) {
        List<String> found = Pages.rows(page, "href=\"" + Pattern.quote(href) + "\"[^>]*>\\s*([0-9]+)");
        assertThat(found).as(href).hasSize(1);
        return Integer.parseInt(found.get(0));
    }

    private UUID caseOfNobody() {
        return arrivals.caseOf(arrivals.report(Arrivals.person(Arrivals.familyName())));
    }

    private void give(UUID toGive, Colleague to) {
        jdbc.sql("update sought_case set caseworker_id = ? where id = ?")
                .params(to.id(), toGive)
                .update();
    }

    private String numberOf(UUID id) {
        return jdbc.sql("select number from sought_case where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private String versionOf(UUID match) {
        return jdbc.sql("select version from match where id = ?")
                .param(match)
                .query(String.class)
                .single();
    }

    private Cookie family(Receipt of) {
        Cookie session = browser.post()
                .uri("/status")
                .with(csrf())
                .param("reference", of.reference().toString())
                .param("code", of.accessCode().value())
                .exchange()
                .getResponse()
                .getCookie("sila-session");
        return Objects.requireNonNull(session);
    }

    private String status(Cookie family) {
        return words(browser.get().uri("/status/report?lang=en").cookie(family).exchange());
    }

    private List<String> rows(String address, Colleague reader) {
        return Pages.rows(words(get(address, reader)), CASE);
    }

    private MvcTestResult get(String address, Colleague reader) {
        return browser.get().uri(URI.create(address)).with(reader.signedIn()).exchange();
    }

    private MvcTestResult send(String address, Colleague sender, String... values) {
        RequestPostProcessor signedIn = sender.signedIn();
        MockMvcTester.MockMvcRequestBuilder request =
                browser.post().uri(address).with(signedIn).with(csrf());
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }

    private static String words(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
