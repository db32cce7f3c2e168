package org.sila.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sila.leads.LeadBrowser.leadsTo;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.person.DetentionEvent;
import org.sila.testing.Arrivals;
import org.sila.testing.AtOnce;
import org.sila.testing.Pages;
import org.sila.testing.Photographs;
import org.sila.testing.SilaTest;
import org.sila.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What staff do with leads: read, ask, decide with a reason, give to somebody, link. */
@SilaTest
@AutoConfigureMockMvc
class SortingLeadsTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private AtOnce atOnce;

    private TestStaff.Colleague caseworker;
    private RequestPostProcessor supervisor;
    private LeadBrowser.Receipt receipt;
    private UUID id;
    private String lead;

    @BeforeEach
    void a_lead_came_in() {
        caseworker = TestStaff.colleague(Role.CASEWORKER, jdbc);
        supervisor = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
        receipt = new LeadBrowser(browser)
                .fills("a door behind the kitchen", "code 4711")
                .sends();
        id = jdbc.sql("select id from lead where reference = ?")
                .param(receipt.reference())
                .query(UUID.class)
                .single();
        lead = "/leads/" + id;
    }

    @Test
    void a_question_reaches_the_giver_and_the_answer_reaches_staff() {
        assertThat(page("/leads?state=NEW&kind=CLOSED_PART"))
                .contains(receipt.reference())
                .doesNotContain("kitchen");
        assertThat(page(lead))
                .contains("a door behind the kitchen", "Anonymous")
                .doesNotContain("4711");
        assertThat(send("/numbers")).hasStatusOk().bodyText().contains("code 4711");
        assertThat(send("/answer", "message", "")).hasStatus(422);
        assertThat(send("/answer", "message", "Which kitchen?")).hasStatus(302);

        LeadBrowser giver = new LeadBrowser(browser);
        assertThat(leadsTo(giver.comesBack(receipt))).isEqualTo("/lead/mine");
        assertThat(giver.open("/lead/mine"))
                .bodyText()
                .contains("Which kitchen?", "Somebody of our staff")
                .doesNotContain("Test CASEWORKER");
        giver.send("/lead/mine", "text", "that of block B");

        assertThat(page("/leads?unread=true")).contains(receipt.reference());
        assertThat(page("/desk")).contains("/leads?unread=true");
        assertThat(page(lead)).contains("that of block B", "Unread");
        assertThat(send("/read")).hasStatus(302);
        assertThat(page("/leads?unread=true")).doesNotContain(receipt.reference());
        assertThat(actions())
                .containsSubsequence(
                        "lead-viewed", "lead-numbers-shown", "lead-answered", "lead-added-to", "lead-messages-read");
    }

    @Test
    void a_decision_needs_a_reason_and_whoever_decides_later_sees_that_somebody_was_faster() {
        assertThat(send("/state", "state", "USABLE", "reason", "", "version", "0"))
                .hasStatus(422);
        assertThat(send("/state", "reason", "typed and kept", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("typed and kept");
        assertThat(send("/state", "state", "LINKED", "reason", "the kitchen is known", "version", "0"))
                .hasStatus(422);

        List<MvcTestResult> both = atOnce.both(
                () -> send("/state", "state", "DOUBTFUL", "reason", "nobody knows it", "version", "0"),
                () -> send("/state", "state", "USABLE", "reason", "two say the same", "version", "0"),
                "select id from lead where id = ? for update",
                id);

        assertThat(both).extracting(answer -> answer.getResponse().getStatus()).containsExactlyInAnyOrder(302, 409);
        assertThat(jdbc.sql("select count(*) from lead_change where lead_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(send("/state", "state", "FRAUD", "reason", "same words thrice", "version", "1"))
                .hasStatus(302);
        assertThat(page(lead)).contains("Fraud attempt", "same words thrice");
    }

    @Test
    void a_lead_is_linked_once_to_a_facility_a_case_and_a_record_and_seen_there() {
        UUID record = arrivals.record(Arrivals.person(Arrivals.familyName()), DetentionEvent.ENTERED);
        UUID caseId = arrivals.caseOf(arrivals.report(Arrivals.person(Arrivals.familyName())));
        Long number = jdbc.sql("select number from sought_case where id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
        assertThat(link("FACILITY", "no such prison")).hasStatus(422).bodyText().contains("no such prison");
        assertThat(link("CASE", "999999999")).hasStatus(422);
        assertThat(link("RECORD", "https://here/records/" + UUID.randomUUID())).hasStatus(422);
        assertThat(send("/links", "target", "x")).hasStatus(422);
        for (int click = 0; click < 2; click++) {
            assertThat(link("FACILITY", "صيدنايا")).hasStatus(302);
            assertThat(link("CASE", number.toString())).hasStatus(302);
            assertThat(link("RECORD", "https://here/records/" + record)).hasStatus(302);
        }

        assertThat(jdbc.sql("select count(*) from lead_link where lead_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(page("/cases/" + caseId)).contains(receipt.reference());
        assertThat(page("/records/" + record)).contains(receipt.reference());
        assertThat(send("/state", "state", "LINKED", "reason", "found", "version", "0"))
                .hasStatus(302);
        UUID link = jdbc.sql("select id from lead_link where lead_id = ? and record_id is not null")
                .param(id)
                .query(UUID.class)
                .single();
        assertThat(send("/links/" + link + "/remove")).hasStatus(302);
        assertThat(page("/records/" + record)).doesNotContain(receipt.reference());
    }

    @Test
    void a_photograph_reaches_staff_without_what_the_camera_wrote_and_goes_when_the_lead_is_taken_back() {
        LeadBrowser giver = new LeadBrowser(browser);
        giver.comesBack(receipt);
        assertThat(giver.sendPhotograph(new byte[0])).hasStatus(422);
        assertThat(giver.sendPhotograph("%PDF-1.4".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("no photograph in JPEG or PNG");
        for (int click = 0; click < 2; click++) {
            assertThat(giver.sendPhotograph(Photographs.ofACamera())).hasStatus(302);
        }
        assertThat(giver.open("/lead/mine"))
                .bodyText()
                .contains("One photograph has arrived")
                .doesNotContain("<img");

        UUID file = jdbc.sql("select id from lead_file where lead_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        String address = lead + "/files/" + file;
        assertThat(page(lead)).contains(address + "/view").doesNotContain(address + "/original");
        MvcTestResult seen =
                browser.get().uri(address + "/view").with(caseworker.signedIn()).exchange();
        assertThat(seen).hasStatusOk();
        assertThat(new String(seen.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS", "Exif");
        assertThat(browser.get()
                        .uri("/leads/" + UUID.randomUUID() + "/files/" + file + "/view")
                        .with(caseworker.signedIn()))
                .hasStatus(404);
        assertThat(send("/files/" + file + "/original")).hasStatus(403);
        assertThat(browser.post().uri(address + "/original").with(supervisor).with(csrf()))
                .hasStatusOk()
                .body()
                .isEqualTo(Photographs.ofACamera());

        List<UUID> stored = jdbc.sql("select unnest(array[original_id, view_id]) from lead_file where id = ?")
                .param(file)
                .query(UUID.class)
                .list();
        assertThat(giver.send("/lead/withdraw", "sure", "true")).hasStatusOk();
        assertThat(jdbc.sql("select count(*) from stored_file where id = any(?)")
                        .param(stored.toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(actions()).containsSubsequence("lead-photograph-shown", "lead-photograph-taken", "lead-withdrawn");
    }

    @Test
    void another_team_knows_nothing_of_a_lead_that_was_given_to_somebody() {
        UUID team = UUID.randomUUID();
        jdbc.sql("insert into staff_team (id, name, made_at) values (?, ?, now())")
                .params(team, "leads " + team)
                .update();
        jdbc.sql("update staff_account set team_id = ? where id = ?")
                .params(team, caseworker.id())
                .update();
        RequestPostProcessor stranger = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        RequestPostProcessor administrator = TestStaff.signedIn(Role.ADMINISTRATOR, jdbc);
        assertThat(send("/assign", "to", UUID.randomUUID().toString(), "version", "0"))
                .hasStatus(422);
        assertThat(send("/assign", "to", caseworker.id().toString(), "version", "0"))
                .hasStatus(302);

        assertThat(page(lead)).contains("a door behind the kitchen");
        assertThat(browser.get().uri(lead).with(supervisor)).hasStatusOk();
        assertThat(browser.get().uri(lead).with(stranger)).hasStatus(404);
        assertThat(browser.post().uri(lead + "/numbers").with(stranger).with(csrf()))
                .hasStatus(404);
        assertThat(new Pages(browser).open("/leads?lang=en", stranger)).doesNotContain(receipt.reference());
        assertThat(browser.get().uri("/leads").with(administrator)).hasStatus(403);
    }

    @Test
    void the_list_is_paged_and_asks_no_more_for_a_full_page_than_for_one_line() {
        jdbc.sql("""
                insert into lead (id, reference, access_code_hash, kind, how_known, told, language, state, received_at,
                                  assignee_id)
                select gen_random_uuid(), 'SL-' || upper(substr(md5(random()::text), 1, 4)) || '-'
                       || upper(substr(md5(random()::text), 1, 4)), 'none', 'GRAVE', 'NOT_SAID', told, 'ar', 'DOUBTFUL',
                       now(), ?
                from lead, generate_series(1, 30) where id = ?
                """).params(caseworker.id(), id).update();
        String list = "/leads?lang=en&state=DOUBTFUL&kind=GRAVE";

        List<String> pages = new Pages(browser).of(list, caseworker.signedIn());

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages.stream().flatMap(page -> Pages.rows(page, "href=\"/leads/([0-9a-f-]{36})").stream()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(Statements.repeated(() -> new Pages(browser).open(list, caseworker.signedIn())))
                .isLessThanOrEqualTo(2);
    }

    private String page(String path) {
        String english = path + (path.contains("?") ? "&" : "?") + "lang=en";
        return new Pages(browser).open(english, caseworker.signedIn());
    }

    private MvcTestResult send(String path, String... values) {
        MockMvcTester.MockMvcRequestBuilder request = browser.post()
                .uri(lead + path)
                .param("lang", "en")
                .with(caseworker.signedIn())
                .with(csrf());
        for (int i = 0; i < values.length; i += 2) {
            request = request.param(values[i], values[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult link(String kind, String target) {
        return send("/links", "kind", kind, "target", target);
    }

    private List<String> actions() {
        return jdbc.sql("select action from audit_entry where subject_id = ? order by number")
                .param(id)
                .query(String.class)
                .list();
    }
}
