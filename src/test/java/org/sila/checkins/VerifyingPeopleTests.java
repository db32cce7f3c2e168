package org.sila.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.reports.HeardOf;
import org.sila.reports.NewReport;
import org.sila.reports.SubmitReports;
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.sila.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Staff find out who told of themselves; from then on it is matched, and what the person wishes goes with it. */
@SilaTest
@AutoConfigureMockMvc
class VerifyingPeopleTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private SubmitReports submitReports;

    private PersonDescription person;
    private TestStaff.Colleague caseworker;
    private RequestPostProcessor supervisor;

    @BeforeEach
    void somebody() {
        person = Arrivals.person(Arrivals.familyName());
        caseworker = TestStaff.colleague(Role.CASEWORKER, jdbc);
        supervisor = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
    }

    @Test
    void a_verified_person_is_matched_and_what_they_wish_counts_in_the_reunification_at_once() {
        UUID reportId = arrivals.report(person);
        CheckInBrowser.Receipt receipt = tells("FULL_CONTACT");
        UUID id = id(receipt);
        assertThat(page("/check-ins?state=NEW"))
                .contains(receipt.reference(), "Full contact")
                .doesNotContain(person.name().family());
        assertThat(page("/check-ins/" + id))
                .contains(person.name().family(), "wing two", "only my sister")
                .doesNotContain("+963 944 000 111");
        assertThat(post("/check-ins/" + id + "/reach", caseworker.signedIn()))
                .hasStatusOk()
                .bodyText()
                .contains("+963 944 000 111");
        assertThat(decides(id, "VERIFIED", "", "typed and kept"))
                .hasStatus(422)
                .bodyText()
                .contains("typed and kept", "Choose by what");
        assertThat(decides(id, "VERIFIED", "DOCUMENT", " ")).hasStatus(422);
        assertThat(decides(id, "VERIFIED", "DOCUMENT", "an identity card")).hasStatus(302);
        UUID recordId = recordOf(id);

        UUID matchId = arrivals.match(reportId, recordId);
        assertThat(page("/matches/" + matchId)).contains("wishes contact with the family", "/check-ins/" + id);
        assertThat(page("/cases/" + arrivals.caseOf(reportId))).contains("Branch 215");
        assertThat(page("/records/" + recordId))
                .contains("/check-ins/" + id, "wing two")
                .doesNotContain("944 000 111");
        step("/matches/" + matchId, "match", matchId, caseworker.signedIn(), "decision", "ACCEPT");
        step("/matches/" + matchId, "match", matchId, supervisor, "decision", "CONFIRM");
        UUID reunion = arrivals.reunification(matchId);
        assertThat(text("select wishes from reunification where id = ? and wishes_recorded_by is null", reunion))
                .isEqualTo("FULL_CONTACT");
        String path = "/reunifications/" + reunion;
        step(
                path + "/identity",
                "reunification",
                reunion,
                caseworker.signedIn(),
                "identification",
                "CONFIRMED",
                "method",
                "DOCUMENTS");
        step(path + "/approval", "reunification", reunion, supervisor);
        assertThat(text("select (approved_by is not null)::text from reunification where id = ?", reunion))
                .isEqualTo("true");

        CheckInBrowser back = new CheckInBrowser(browser);
        back.comesBack(receipt);
        assertThat(CheckInBrowser.text(back.open("/here/mine")))
                .contains("We know now that it is you")
                .doesNotContain(person.name().mother(), "looks for");
        assertThat(back.send("/here/mine/wishes", "wishes", "NO_DISCLOSURE", "words", "not even that I live"))
                .hasStatus(302);

        assertThat(page(path)).contains("said by the person themselves", "not even that I live");
        assertThat(text("select wishes || (approved_by is null) from reunification where id = ?", reunion))
                .isEqualTo("NO_DISCLOSUREtrue");
        assertThat(attempt(path + "/approval", "reunification", reunion, supervisor))
                .hasStatus(422);
        assertThat(page("/check-ins?unread=true")).contains(receipt.reference());
        assertThat(page("/matches/" + matchId)).contains("tell the family nothing");
        assertThat(post("/check-ins/" + id + "/read", caseworker.signedIn())).hasStatus(302);
        assertThat(page("/check-ins?unread=true")).doesNotContain(receipt.reference());

        assertThat(back.send("/here/withdraw", "sure", "true")).hasStatusOk();
        assertThat(page(path)).doesNotContain("not even that I live");
        assertThat(text("select state from match where id = ?", matchId)).isEqualTo("CONFIRMED");
        assertThat(browser.get().uri("/check-ins/" + id).with(supervisor)).hasStatus(404);
        assertThat(page("/check-ins?state=WITHDRAWN")).contains(receipt.reference());
    }

    @Test
    void a_doubt_or_a_withdrawal_takes_undecided_matches_back_and_only_the_person_can_bring_them_again() {
        UUID reportId = arrivals.report(person);
        CheckInBrowser.Receipt receipt = tells("MESSAGE_ONLY");
        UUID id = id(receipt);
        decides(id, "VERIFIED", "QUESTIONS", "knew the name of the teacher");
        UUID first = arrivals.match(reportId, recordOf(id));
        assertThat(decides(id, "DOUBTFUL", "", "a cousin says no")).hasStatus(302);
        withdrawn(first);

        assertThat(decides(id, "VERIFIED", "IN_PERSON", "the cousin was mistaken"))
                .hasStatus(302);
        UUID recordId = recordOf(id);
        UUID second = arrivals.match(reportId, recordId);
        assertThat(second).isNotEqualTo(first);
        assertThat(saysSomethingOfTheRecord(second)).isTrue();
        CheckInBrowser back = new CheckInBrowser(browser);
        back.comesBack(receipt);
        back.send("/here/withdraw", "sure", "true");

        withdrawn(second);
        assertThat(text(
                        "select full_name || family_name || mother_name || as_written::text from detainee_record where id = ?",
                        recordId))
                .isEqualTo("[]");
        await().atMost(Duration.ofSeconds(60)).until(() -> !saysSomethingOfTheRecord(second));
        UUID source = UUID.fromString(text("select source_id::text from detainee_record where id = ?", recordId));
        String recall = text("select recall_id::text from source where id = ?", source);
        assertThat(page("/sources/" + source)).contains("whom it is about");
        assertThat(post("/sources/" + source + "/restoration", supervisor, "recall", recall, "reason", "again"))
                .hasStatus(422)
                .bodyText()
                .contains("Only they can bring it again");
    }

    @Test
    void whoever_decides_on_what_the_person_changed_meanwhile_sees_it_first_and_other_teams_see_nothing() {
        CheckInBrowser.Receipt receipt = tells("FULL_CONTACT");
        UUID id = id(receipt);
        CheckInBrowser back = new CheckInBrowser(browser);
        back.comesBack(receipt);
        back.send("/here/mine/wishes", "wishes", "CANNOT_DECIDE_NOW");
        assertThat(post(
                        "/check-ins/" + id + "/state",
                        caseworker.signedIn(),
                        "state",
                        "VERIFYING",
                        "words",
                        "typed before",
                        "version",
                        "0"))
                .hasStatus(409)
                .bodyText()
                .contains("typed before");
        assertThat(post("/check-ins/" + id + "/answer", caseworker.signedIn(), "message", "When can we call you?"))
                .hasStatus(302);
        assertThat(CheckInBrowser.text(back.open("/here/mine")))
                .contains("When can we call you?", "Somebody of our staff")
                .doesNotContain("Test CASEWORKER");

        UUID team = UUID.randomUUID();
        jdbc.sql("insert into staff_team (id, name, made_at) values (?, ?, now())")
                .params(team, "check-ins " + team)
                .update();
        jdbc.sql("update staff_account set team_id = ? where id = ?")
                .params(team, caseworker.id())
                .update();
        assertThat(attempt(
                        "/check-ins/" + id + "/assign",
                        "check_in",
                        id,
                        caseworker.signedIn(),
                        "to",
                        caseworker.id().toString()))
                .hasStatus(302);
        RequestPostProcessor stranger = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        assertThat(browser.get().uri("/check-ins/" + id).with(stranger)).hasStatus(404);
        assertThat(post("/check-ins/" + id + "/reach", stranger)).hasStatus(404);
        assertThat(new Pages(browser).open("/check-ins?lang=en", stranger)).doesNotContain(receipt.reference());
        assertThat(browser.get().uri("/check-ins/" + id).with(supervisor)).hasStatusOk();
    }

    @Test
    void who_agreed_to_be_asked_is_asked_through_whoever_talks_with_them() {
        String prison = "سجن " + Arrivals.familyName();
        CheckInBrowser.Receipt receipt = new CheckInBrowser(browser)
                .fills(person, prison, "NO_DISCLOSURE")
                .sends();
        UUID id = id(receipt);
        decides(id, "VERIFIED", "DOCUMENT", "a card");
        UUID caseId = caseOfSomebodyElseIn(prison);

        String address = "/codetention/" + caseId + "/RECORD/" + recordOf(id);
        assertThat(page("/codetention/" + caseId))
                .contains(address, "agreed to be asked through a caseworker", "Certain", "Survivor");
        assertThat(page(address)).contains("goes to the caseworker who talks with them");
        assertThat(post(address, caseworker.signedIn(), "words", "Was he in wing two?"))
                .hasStatus(302);
        assertThat(page("/check-ins?unread=true")).contains(receipt.reference());
        assertThat(page("/check-ins/" + id)).contains("Was he in wing two?");
    }

    @Test
    void an_earlier_place_shows_who_told_of_it_as_long_as_they_are_believed_and_have_not_taken_it_back() {
        String prison = "سجن " + Arrivals.familyName();
        UUID facility = UUID.randomUUID();
        assertThat(post(
                        "/facilities/new",
                        supervisor,
                        "arabic",
                        prison,
                        "kind",
                        "PRISON",
                        "_alleged",
                        "on",
                        "key",
                        "" + facility))
                .hasStatus(302);
        CheckInBrowser.Receipt receipt = new CheckInBrowser(browser)
                .fills(person, prison, "NO_DISCLOSURE")
                .sends();
        UUID id = id(receipt);
        assertThat(page("/facilities/" + facility)).contains("No record names this place");

        decides(id, "VERIFIED", "DOCUMENT", "a card");
        named(prison);

        String list = "/facilities/" + facility + "/records";
        assertThat(page("/facilities/" + facility))
                .contains("1 record names this place", "Of them 1 is what somebody who came free told")
                .contains(list + "?year=2016", "1 / 1");
        assertThat(page(list + "?year=2016"))
                .contains("/records/" + recordOf(id), person.name().family(), "2013", "2019")
                .contains("Told by the person themselves", "Agreed to be asked through a caseworker");
        assertThat(page(list + "?year=2020")).doesNotContain(recordOf(id).toString());
        RequestPostProcessor administrator = TestStaff.signedIn(Role.ADMINISTRATOR, jdbc);
        assertThat(new Pages(browser).open("/facilities/" + facility + "?lang=en", administrator))
                .contains("1 record names this place")
                .doesNotContain(
                        list,
                        receipt.reference(),
                        person.name().family(),
                        recordOf(id).toString());
        assertThat(browser.get().uri(list).with(administrator)).hasStatus(403);

        assertThat(decides(id, "DOUBTFUL", "", "a cousin says no")).hasStatus(302);
        assertThat(page("/facilities/" + facility)).contains("No record names this place");
        assertThat(page(list))
                .contains("No record of that time")
                .doesNotContain(person.name().family());

        decides(id, "VERIFIED", "IN_PERSON", "the cousin was mistaken");
        jdbc.sql("update check_in set may_be_asked = false where id = ?")
                .param(id)
                .update();
        assertThat(page(list))
                .contains("/records/" + recordOf(id), "Did not agree to be asked")
                .doesNotContain("Agreed to be asked");
        CheckInBrowser back = new CheckInBrowser(browser);
        back.comesBack(receipt);
        back.send("/here/withdraw", "sure", "true");
        assertThat(page("/facilities/" + facility)).contains("No record names this place");
        assertThat(page(list)).doesNotContain(recordOf(id).toString());
    }

    @Test
    void the_list_is_paged_and_asks_no_more_for_a_full_page_than_for_one_line() {
        UUID id = id(tells("MESSAGE_ONLY"));
        jdbc.sql("""
                insert into check_in (id, reference, access_code_hash, told, wishes, may_be_asked, language, state,
                                      received_at, assignee_id)
                select gen_random_uuid(), 'SL-' || upper(substr(md5(random()::text), 1, 4)) || '-'
                       || upper(substr(md5(random()::text), 1, 4)), 'none', told, 'MESSAGE_ONLY', false, 'ar', 'DOUBTFUL',
                       now(), ?
                from check_in, generate_series(1, 30) where id = ?
                """).params(caseworker.id(), id).update();
        String list = "/check-ins?lang=en&state=DOUBTFUL";

        List<String> pages = new Pages(browser).of(list, caseworker.signedIn());

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages.stream().flatMap(page -> Pages.rows(page, "href=\"/check-ins/([0-9a-f-]{36})").stream()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(Statements.repeated(() -> new Pages(browser).open(list, caseworker.signedIn())))
                .isLessThanOrEqualTo(2);
    }

    private CheckInBrowser.Receipt tells(String wishes) {
        return new CheckInBrowser(browser).fills(person, "Branch 215", wishes).sends();
    }

    private UUID caseOfSomebodyElseIn(String prison) {
        NewReport plain = Arrivals.reportOf(Arrivals.person(Arrivals.familyName()));
        NewReport heard = new NewReport(
                plain.channel(),
                plain.submissionKey(),
                "",
                new PersonDescription(
                        new PersonName("", "هدى", "مروان", "", Arrivals.familyName(), "", ""),
                        plain.person().sex(),
                        null,
                        null,
                        null,
                        "",
                        "",
                        null,
                        ""),
                plain.circumstances(),
                plain.responsibleParty(),
                "",
                List.of(new HeardOf(prison, PartialDate.parse("2016-06").orElseThrow(), "")),
                plain.news(),
                "",
                plain.enquirer(),
                plain.consents());
        UUID caseId = arrivals.caseOf(submitReports.submit(heard).reportId());
        named(prison);
        return caseId;
    }

    private void named(String prison) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> text("select count(*)::text from facility_name where written = ?", prison)
                        .equals("1"));
    }

    private boolean saysSomethingOfTheRecord(UUID matchId) {
        return Pattern.compile("\"record(Value|Name)\": \"[^\"]")
                .matcher(text("select evidence::text from match where id = ?", matchId))
                .find();
    }

    private void withdrawn(UUID matchId) {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        text("select state from match where id = ?", matchId).equals("WITHDRAWN"));
    }

    private MvcTestResult decides(UUID id, String state, String how, String words) {
        return attempt(
                "/check-ins/" + id + "/state",
                "check_in",
                id,
                caseworker.signedIn(),
                "state",
                state,
                "how",
                how,
                "words",
                words);
    }

    private void step(String path, String table, UUID id, RequestPostProcessor by, String... values) {
        assertThat(attempt(path, table, id, by, values)).as(path).hasStatus3xxRedirection();
    }

    /** With the version that it is at. */
    private MvcTestResult attempt(String path, String table, UUID id, RequestPostProcessor by, String... values) {
        String[] all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = "version";
        all[values.length + 1] = text("select version::text from " + table + " where id = ?", id);
        return post(path, by, all);
    }

    private MvcTestResult post(String path, RequestPostProcessor by, String... values) {
        MockMvcTester.MockMvcRequestBuilder request =
                browser.post().uri(path).param("lang", "en").with(by).with(csrf());
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }

    private String page(String path) {
        String english = path + (path.contains("?") ? "&" : "?") + "lang=en";
        return new Pages(browser).open(english, caseworker.signedIn());
    }

    private UUID id(CheckInBrowser.Receipt receipt) {
        return UUID.fromString(text("select id::text from check_in where reference = ?", receipt.reference()));
    }

    private UUID recordOf(UUID id) {
        return UUID.fromString(text(
                "select record_id::text from check_in_record where check_in_id = ? order by stored_at desc limit 1",
                id));
    }

    private String text(String sql, Object key) {
        return Objects.requireNonNull(
                jdbc.sql(sql).param(key).query(String.class).single());
    }
}
