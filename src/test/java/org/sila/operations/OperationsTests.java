package org.sila.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.ids.Ids;
import org.sila.leads.LeadWithdrawn;
import org.sila.places.Places;
import org.sila.secrets.Sealing;
import org.sila.testing.Arrivals;
import org.sila.testing.AtOnce;
import org.sila.testing.Pages;
import org.sila.testing.Photographs;
import org.sila.testing.SilaTest;
import org.sila.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** A search from the lead on which it follows to the words that families may read of it. */
@SilaTest
@AutoConfigureMockMvc
class OperationsTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Sealing sealing;

    @Autowired
    private AtOnce atOnce;

    @Autowired
    private Places places;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private TestStaff.Colleague supervisor;
    private TestStaff.Colleague caseworker;
    private String place;
    private UUID id;

    @BeforeEach
    void a_search_is_planned() {
        supervisor = TestStaff.colleague(Role.SUPERVISOR, jdbc);
        caseworker = TestStaff.colleague(Role.CASEWORKER, jdbc);
        place = Arrivals.familyName();
        id = begun(caseworker);
    }

    @Test
    void a_lead_about_a_facility_becomes_one_search_by_one_button_and_is_forgotten_when_it_is_withdrawn() {
        UUID facility = facility();
        UUID lead = lead(facility.toString());
        assertThat(page("/leads/" + lead, caseworker)).contains("Begin a search operation because of this lead");

        UUID search = idIn(send(caseworker, "/operations/of-lead", "lead", lead.toString()));
        assertThat(idIn(send(caseworker, "/operations/of-lead", "lead", lead.toString())))
                .isEqualTo(search);

        assertThat(page("/operations/" + search, caseworker)).contains(place, reference(lead));
        assertThat(page("/leads/" + lead, caseworker))
                .contains("/operations/" + search)
                .doesNotContain("Begin a search operation because");
        String facilityPage = page("/facilities/" + facility, caseworker);
        assertThat(facilityPage).contains("/operations/" + search, "1 lead is about this place");
        assertThat(page("/leads?facility=" + facility, caseworker)).contains(reference(lead), place);
        RequestPostProcessor administrator = TestStaff.signedIn(Role.ADMINISTRATOR, jdbc);
        assertThat(new Pages(browser).open("/facilities/" + facility + "?lang=en", administrator))
                .doesNotContain("/operations/", "lead is about");

        UUID second = lead(facility.toString());
        assertThat(page("/leads/" + second, caseworker)).contains("Add this lead to search");
        assertThat(send(caseworker, "/operations/" + search + "/leads", "lead", second.toString()))
                .hasStatus(302);
        assertThat(send(caseworker, "/operations/" + search + "/leads", "reference", "SL-AAAA-0000"))
                .hasStatus(422)
                .bodyText()
                .contains("SL-AAAA-0000");
        transaction.executeWithoutResult(begun -> events.publishEvent(new LeadWithdrawn(second)));
        assertThat(page("/operations/" + search, caseworker))
                .contains(reference(lead))
                .doesNotContain(reference(second));
        UUID nowhere = lead(null);
        assertThat(leadsTo(send(caseworker, "/operations/of-lead", "lead", nowhere.toString())))
                .isEqualTo("/operations/new?lead=" + nowhere);
        assertThat(page("/operations/new?lead=" + nowhere, caseworker)).contains(reference(nowhere));
    }

    @Test
    void the_state_is_one_persons_to_change_and_the_log_everybodys_to_write() {
        assertThat(send(caseworker, search("/state"), "state", "UNDER_WAY", "text", "", "version", "0"))
                .hasStatus(422);
        assertThat(send(caseworker, search("/state"), "state", "PAUSED", "text", "a rest", "version", "0"))
                .hasStatus(422);
        assertThat(send(caseworker, search("/state"), "state", "ENDED", "text", "all seen", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the outcome", "all seen");

        List<MvcTestResult> states = atOnce.both(
                () -> send(caseworker, search("/state"), "state", "UNDER_WAY", "text", "at the gate", "version", "0"),
                () -> send(supervisor, search("/state"), "state", "UNDER_WAY", "text", "inside", "version", "0"),
                "select id from search_operation where id = ? for update",
                id);
        assertThat(states)
                .extracting(answer -> answer.getResponse().getStatus())
                .containsExactlyInAnyOrder(302, 409);
        String key = Ids.next().toString();
        List<MvcTestResult> lines = atOnce.both(
                () -> send(caseworker, search("/log"), "text", "the first door", "key", key),
                () -> send(supervisor, search("/log"), "text", "the second door"),
                "select id from search_operation where id = ? for update",
                id);
        assertThat(lines).extracting(answer -> answer.getResponse().getStatus()).containsOnly(302);
        assertThat(send(caseworker, search("/log"), "text", "the first door", "key", key))
                .hasStatus(302);
        assertThat(send(caseworker, search("/log"), "text", "kept words", "at", "2199-01-01T10:00"))
                .hasStatus(422)
                .bodyText()
                .contains("kept words");
        UUID first = jdbc.sql("select id from search_log where operation_id = ? and form_key = ?")
                .params(id, UUID.fromString(key))
                .query(UUID.class)
                .single();
        assertThat(send(caseworker, search("/log"), "text", "the third door", "corrects", first.toString()))
                .hasStatus(302);
        assertThat(send(
                        caseworker,
                        search("/log"),
                        "text",
                        "of another",
                        "corrects",
                        UUID.randomUUID().toString()))
                .hasStatus(422);

        assertThat(page(search(""), caseworker))
                .contains("the first door", "the second door", "the third door", "Corrected by a further line")
                .contains("Under way");
        assertThat(count("search_log")).isEqualTo(4);
        assertThatThrownBy(() -> jdbc.sql("delete from search_log where id = ?")
                        .param(first)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update search_log set happened_at = now() where id = ?")
                        .param(first)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(jdbc.sql("select text from search_log where id = ?")
                        .param(first)
                        .query(byte[].class)
                        .single())
                .asString(StandardCharsets.ISO_8859_1)
                .doesNotContain("door");
    }

    @Test
    void tasks_and_findings_are_kept_once_and_mended_in_sight() {
        String key = Ids.next().toString();
        assertThat(send(caseworker, search("/tasks/new"), "what", "", "part", "cellar"))
                .hasStatus(422);
        for (int click = 0; click < 2; click++) {
            assertThat(send(
                            caseworker,
                            search("/tasks/new"),
                            "what",
                            "knock on the wall",
                            "part",
                            "cellar",
                            "forWhom",
                            "Civil defence",
                            "key",
                            key))
                    .hasStatus(302);
            assertThat(send(
                            caseworker,
                            search("/findings/new"),
                            "kind",
                            "PAPERS",
                            "told",
                            "a burnt register",
                            "custody",
                            "sealed bag 4",
                            "key",
                            key))
                    .hasStatus(302);
        }
        assertThat(count("search_task")).isEqualTo(1);
        assertThat(count("search_finding")).isEqualTo(1);
        UUID task = only("search_task");
        assertThat(send(caseworker, search("/tasks/" + task), "outcome", "hollow", "version", "0"))
                .hasStatus(302);
        assertThat(send(supervisor, search("/tasks/" + task), "outcome", "solid", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("solid", "hollow");
        UUID finding = only("search_finding");
        String files = search("/findings/" + finding + "/files");
        assertThat(upload(files, "no picture".getBytes(StandardCharsets.UTF_8))).hasStatus(422);
        assertThat(upload(files, new byte[0])).hasStatus(422);
        for (int click = 0; click < 2; click++) {
            assertThat(upload(files, Photographs.ofACamera())).hasStatus(302);
        }
        assertThat(count("search_file")).isEqualTo(1);
        String shown = "/operations/" + id + "/files/" + only("search_file");
        assertThat(browser.get().uri(shown + "/view").with(caseworker.signedIn()))
                .hasStatusOk()
                .hasHeader("Content-Type", "image/jpeg")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(browser.get().uri(shown + "/original").with(caseworker.signedIn()))
                .hasStatusOk()
                .body()
                .isEqualTo(Photographs.ofACamera());
        assertThat(send(caseworker, search("/findings/" + finding + "/strike"), "reason", ""))
                .hasStatus(422);
        assertThat(send(caseworker, search("/findings/" + finding + "/strike"), "reason", "of another house"))
                .hasStatus(302);
        assertThat(send(
                        caseworker,
                        search("/findings/new"),
                        "kind",
                        "PAPERS",
                        "told",
                        "a list",
                        "source",
                        "/sources/" + UUID.randomUUID()))
                .hasStatus(422);
        assertThat(page(search(""), caseworker))
                .contains("knock on the wall", "hollow", "a burnt register", "sealed bag 4", "of another house");
    }

    @Test
    void the_guide_is_shown_for_a_reason_only_and_every_look_stays() {
        assertThat(send(
                        caseworker,
                        search("/guide"),
                        "guide",
                        "Nabil Hidden\nthrough his sister",
                        "protectedWitness",
                        "true",
                        "version",
                        "0"))
                .hasStatus(302);
        assertThat(page(search(""), caseworker)).contains("Protected witness").doesNotContain("Nabil");
        assertThat(page(search("/guide"), caseworker)).doesNotContain("Nabil");
        assertThat(send(caseworker, search("/guide/look"), "reason", "")).hasStatus(422);
        assertThat(send(supervisor, search("/guide/look"), "reason", "to fetch them at the gate"))
                .hasStatusOk()
                .bodyText()
                .contains("Nabil Hidden");
        assertThat(page(search("/guide"), caseworker))
                .contains("to fetch them at the gate", "Test SUPERVISOR")
                .doesNotContain("Nabil");
        assertThat(send(caseworker, search("/guide"), "guide", "another", "_protectedWitness", "on", "version", "0"))
                .hasStatus(409);
        assertThat(actions()).containsSubsequence("operation-guide-kept", "operation-guide-shown");
    }

    @Test
    void families_read_what_two_people_released_and_nothing_of_what_was_found() {
        String word = Arrivals.familyName();
        send(caseworker, search("/findings/new"), "kind", "PERSONS_FOUND", "told", "two men, " + word);
        send(caseworker, search("/teams"), "team", "Civil defence", "name", "Yusuf Carpenter");
        assertThat(words("2024-12-09", "", "")).hasStatus(422);
        assertThat(words("2099-12-09", "جرى البحث", "")).hasStatus(422);
        assertThat(words("2024-12-09", "جرى البحث", "searched by Yusuf Carpenter"))
                .hasStatus(422)
                .bodyText()
                .contains("seem to name somebody");
        assertThat(words("2024-12-09", "جرى البحث في قبو " + place, "The basement of " + place + " was searched"))
                .hasStatus(302);
        String draft = only("search_notice").toString();
        assertThat(words("2024-12-09", "كتبه شخص آخر", "")).hasStatus(409);

        assertThat(release(caseworker, draft, "true")).hasStatus(422).bodyText().contains("Somebody else must release");
        assertThat(release(supervisor, draft, "true")).hasStatus(422).bodyText().contains("has not ended yet");
        send(caseworker, search("/state"), "state", "ENDED", "outcome", "CONFIRMED", "text", "done", "version", "0");
        assertThat(page("/operations?waiting=true", supervisor)).contains(id.toString());
        assertThat(page("/operations?waiting=true", caseworker)).doesNotContain(id.toString());
        assertThat(page(search("/families"), supervisor)).contains("must not be able to guess it");
        assertThat(release(supervisor, draft, "false")).hasStatus(422);
        assertThat(release(supervisor, UUID.randomUUID().toString(), "true")).hasStatus(409);
        assertThat(publicPage("en")).doesNotContain(place);
        assertThat(release(supervisor, draft, "true")).hasStatus(302);

        assertThat(publicPage("en"))
                .contains("The basement of " + place + " was searched", "9 December 2024")
                .doesNotContain(word, "Confirmed", "Carpenter", "Test ");
        assertThat(publicPage("ar")).contains("جرى البحث في قبو " + place).doesNotContain("basement");
        assertThat(publicPage("de")).contains("Durchsuchte Orte", "The basement of " + place);
        assertThat(send(caseworker, search("/families/" + draft + "/withdraw"))).hasStatus(302);
        assertThat(publicPage("en")).doesNotContain(place);
        assertThat(actions())
                .containsSubsequence(
                        "operation-notice-written", "operation-notice-released", "operation-notice-withdrawn");
    }

    @Test
    void another_team_knows_nothing_of_a_search_until_it_takes_part() {
        UUID team = UUID.randomUUID();
        jdbc.sql("insert into staff_team (id, name, made_at) values (?, ?, now())")
                .params(team, "searches " + team)
                .update();
        jdbc.sql("update staff_account set team_id = ? where id = ?")
                .params(team, caseworker.id())
                .update();
        TestStaff.Colleague stranger = TestStaff.colleague(Role.CASEWORKER, jdbc);
        assertThat(browser.get().uri(search("")).with(stranger.signedIn())).hasStatus(404);
        assertThat(send(stranger, search("/guide/look"), "reason", "curious")).hasStatus(404);
        assertThat(send(stranger, search("/log"), "text", "x")).hasStatus(404);
        assertThat(page("/operations", stranger)).doesNotContain(id.toString());
        assertThat(page("/operations", supervisor)).contains(id.toString());
        assertThat(browser.get().uri("/operations").with(TestStaff.signedIn(Role.ADMINISTRATOR, jdbc)))
                .hasStatus(403);

        assertThat(send(
                        caseworker,
                        search("/teams"),
                        "team",
                        "Ours",
                        "person",
                        stranger.id().toString(),
                        "name",
                        "and a name"))
                .hasStatus(422);
        assertThat(send(
                        caseworker,
                        search("/teams"),
                        "team",
                        "Ours",
                        "person",
                        stranger.id().toString()))
                .hasStatus(302);
        assertThat(page(search(""), stranger)).contains("Ours");
        assertThat(leadsTo(send(stranger, search("/teams/" + only("search_member") + "/leave"))))
                .isEqualTo("/operations");
        assertThat(browser.get().uri(search("")).with(stranger.signedIn())).hasStatus(404);
    }

    @Test
    void lists_and_the_log_are_paged_and_ask_no_more_for_many_than_for_one() {
        TestStaff.Colleague alone = TestStaff.colleague(Role.CASEWORKER, jdbc);
        UUID team = UUID.randomUUID();
        jdbc.sql("insert into staff_team (id, name, made_at) values (?, ?, now())")
                .params(team, "alone " + team)
                .update();
        jdbc.sql("update staff_account set team_id = ? where id = ?")
                .params(team, alone.id())
                .update();
        UUID first = begun(alone);
        jdbc.sql("""
                insert into search_operation (id, place, form_key, begun_by, begun_at)
                select gen_random_uuid(), place, gen_random_uuid(), begun_by, now()
                from search_operation, generate_series(1, 30) where id = ?
                """).param(first).update();
        jdbc.sql("""
                insert into search_log (id, operation_id, happened_at, text, form_key, written_by, written_at)
                select gen_random_uuid(), ?, now() - n * interval '1 minute', ?, gen_random_uuid(), ?, now()
                from generate_series(1, 90) n
                """)
                .params(first, sealing.seal("a step", SealedOperationText.LOG), alone.id())
                .update();
        jdbc.sql("""
                insert into search_notice (id, operation_id, searched_on, arabic, written_by, written_at, released_by, released_at)
                select gen_random_uuid(), id, date '2024-12-01', ?, begun_by, now(), ?, now()
                from search_operation where begun_by = ?
                """)
                .params(sealing.seal("بحث " + place, SealedOperationText.NOTICE_ARABIC), supervisor.id(), alone.id())
                .update();

        List<String> list = new Pages(browser).of("/operations?lang=en", alone.signedIn());
        List<String> log = new Pages(browser).of("/operations/" + first + "?lang=en", alone.signedIn());

        assertThat(list).hasSize(2);
        assertThat(list.stream().flatMap(page -> Pages.rows(page, "href=\"/operations/([0-9a-f-]{36})\"").stream()))
                .hasSize(31)
                .doesNotHaveDuplicates();
        assertThat(log).hasSize(3);
        assertThat(log.stream()
                        .mapToInt(page -> page.split("a step", -1).length - 1)
                        .sum())
                .isEqualTo(90);
        assertThat(new Pages(browser)
                        .of("/searches?lang=ar", request -> request).stream()
                                .mapToInt(page -> page.split("بحث " + place, -1).length - 1)
                                .sum())
                .isEqualTo(31);
        assertThat(Statements.repeated(() -> page("/operations", alone))).isLessThanOrEqualTo(2);
        assertThat(Statements.repeated(() -> page("/operations/" + first, alone)))
                .isLessThanOrEqualTo(2);
    }

    private UUID begun(TestStaff.Colleague by) {
        String key = Ids.next().toString();
        UUID begun = idIn(send(by, "/operations/new", "place", "cellar of " + place, "key", key));
        assertThat(idIn(send(by, "/operations/new", "place", "cellar of " + place, "key", key)))
                .isEqualTo(begun);
        assertThat(send(by, "/operations/new", "place", "", "purpose", "kept words"))
                .hasStatus(422)
                .bodyText()
                .contains("kept words");
        return begun;
    }

    private UUID facility() {
        UUID facility = UUID.randomUUID();
        assertThat(send(
                        supervisor,
                        "/facilities/new",
                        "arabic",
                        "سجن " + place,
                        "english",
                        place,
                        "kind",
                        "PRISON",
                        "_alleged",
                        "on",
                        "key",
                        facility.toString()))
                .hasStatus(302);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> places.facility(facility.toString()).isPresent());
        return facility;
    }

    private UUID lead(String facility) {
        UUID lead = Ids.next();
        jdbc.sql("""
                insert into lead (id, reference, access_code_hash, kind, how_known, told, language, received_at, assignee_id)
                values (?, 'SL-' || upper(substr(md5(random()::text), 1, 4)) || '-'
                           || upper(substr(md5(random()::text), 1, 4)), 'none', 'CLOSED_PART', 'SAW_IT', ?, 'ar', now(), ?)
                """)
                .params(lead, sealing.seal("a wall that is new", "lead.told"), caseworker.id())
                .update();
        if (facility != null) {
            jdbc.sql("insert into lead_link (id, lead_id, facility, linked_by, linked_at) values (?, ?, ?, ?, now())")
                    .params(Ids.next(), lead, facility, caseworker.id())
                    .update();
        }
        return lead;
    }

    private String reference(UUID lead) {
        return jdbc.sql("select reference from lead where id = ?")
                .param(lead)
                .query(String.class)
                .single();
    }

    private MvcTestResult words(String day, String arabic, String english) {
        return send(caseworker, search("/families"), "searchedOn", day, "arabic", arabic, "english", english);
    }

    private MvcTestResult release(TestStaff.Colleague by, String notice, String tellsNothing) {
        return send(by, search("/families/release"), "notice", notice, "tellsNothing", tellsNothing);
    }

    private String publicPage(String language) {
        return new Pages(browser).open("/searches?lang=" + language, request -> request);
    }

    private String search(String rest) {
        return "/operations/" + id + rest;
    }

    private String page(String path, TestStaff.Colleague reader) {
        return new Pages(browser).open(path + (path.contains("?") ? "&" : "?") + "lang=en", reader.signedIn());
    }

    private MvcTestResult send(TestStaff.Colleague by, String path, String... values) {
        MockMvcTester.MockMvcRequestBuilder request =
                browser.post().uri(path).param("lang", "en").with(by.signedIn()).with(csrf());
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult upload(String path, byte[] content) {
        return browser.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("file", "door.png", "image/png", content))
                .with(caseworker.signedIn())
                .with(csrf())
                .exchange();
    }

    private static String leadsTo(MvcTestResult answer) {
        return Objects.requireNonNullElse(answer.getResponse().getRedirectedUrl(), "nowhere");
    }

    private static UUID idIn(MvcTestResult answer) {
        return UUID.fromString(leadsTo(answer).replace("/operations/", ""));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where operation_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private UUID only(String table) {
        return jdbc.sql("select id from " + table + " where operation_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit_entry where subject_id = ? order by number")
                .param(id)
                .query(String.class)
                .list();
    }
}
