package org.sila.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.places.Places;
import org.sila.reports.SubmitReports;
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Two places of detention that turn out to be one, and to be two after all. */
@SilaTest
@AutoConfigureMockMvc
class MergedFacilitiesTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private SubmitReports submitReports;

    @Autowired
    private Places places;

    @Autowired
    private FacilityBook book;

    private FacilityDesk desk;
    private RequestPostProcessor caseworker;
    private RequestPostProcessor administrator;
    private String name;
    private String nickname;

    @BeforeEach
    void two_names_that_no_other_place_has() {
        desk = new FacilityDesk(browser, jdbc);
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        administrator = TestStaff.signedIn(Role.ADMINISTRATOR, jdbc);
        name = Arrivals.familyName();
        nickname = Arrivals.familyName();
    }

    @Test
    void a_second_place_turns_out_to_be_the_first_and_then_not_and_what_is_written_stays() {
        UUID stays = desk.entered(Map.of("arabic", "سجن " + name));
        UUID goes = desk.entered(Map.of("english", nickname));
        Mention sought = held(nickname);
        List<UUID> ids = arrivals.list(List.of(held(name), sought));
        known(name, nickname);
        UUID match = arrivals.match(arrivals.report(sought.person()), ids.get(1));
        assertThat(desk.page("/facilities/" + stays, caseworker)).contains("1 record names this place");
        Supplier<String> belongsTo = () -> jdbc.sql("select facility from match where id = ?")
                .param(match)
                .query(String.class)
                .single();
        assertThat(belongsTo.get()).isEqualTo(goes.toString());
        String rowBefore = row(goes);

        assertThat(desk.choose(goes, name)).hasStatus(302).hasRedirectedUrl("/facilities/" + goes + "/merge/" + stays);
        assertThat(desk.merge(goes, stays, "كلاهما على اللافتة نفسها")).hasStatus(302);

        assertThat(places.facilityNamed(nickname)).isEqualTo(places.facilityNamed(name));
        assertThat(desk.page("/facilities/" + goes, caseworker))
                .contains("This is a second name of", "كلاهما على اللافتة نفسها", "Test SUPERVISOR")
                .doesNotContain("/separate");
        assertThat(desk.page("/facilities/" + stays, caseworker))
                .contains(nickname, "كلاهما على اللافتة نفسها", "Test SUPERVISOR");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.page("/facilities/" + stays, caseworker).contains("2 records name this place"));
        assertThat(desk.page("/records/" + ids.get(1), caseworker)).contains(nickname);
        await().atMost(Duration.ofSeconds(30)).until(() -> belongsTo.get().equals(stays.toString()));

        assertThat(desk.page("/facilities/" + goes + "/separate", administrator))
                .contains("كلاهما على اللافتة نفسها", "Why are they two places?");
        assertThat(desk.separate(goes, "سجنان متجاوران")).hasStatus(302);

        assertThat(places.facilityNamed(nickname)).isNotEqualTo(places.facilityNamed(name));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.page("/facilities/" + stays, caseworker).contains("1 record names this place"));
        await().atMost(Duration.ofSeconds(30)).until(() -> belongsTo.get().equals(goes.toString()));
        assertThat(row(goes)).isEqualTo(rowBefore);
        assertThat(desk.page("/facilities/" + goes, caseworker))
                .contains("Was once held to be another place", "كلاهما على اللافتة نفسها", "سجنان متجاوران")
                .doesNotContain("This is a second name of");
        assertThat(desk.page("/facilities/" + stays, caseworker)).doesNotContain(nickname);
        assertThat(desk.audited("facility-merged", goes)).isEqualTo(1);
        assertThat(desk.audited("facility-separated", goes)).isEqualTo(1);
    }

    @Test
    void what_follows_is_shown_before_anything_happens() {
        String street = Arrivals.familyName();
        UUID stays = desk.entered(Map.of("arabic", "سجن " + name));
        UUID goes = desk.entered(Map.of("english", nickname, "streets", street));
        String building = nickname + " - Red Building";
        UUID part = desk.entered(Map.of("english", building, "partOf", nickname, "part", "BUILDING"));
        Mention sought = held(nickname);
        List<UUID> ids = arrivals.list(List.of(sought, held(building)));
        arrivals.list(List.of(held(street)));
        recalled(arrivals.list(List.of(held(nickname))).get(0));
        UUID report = submitReports
                .submit(Arrivals.reportOf("", sought.person(), sought.circumstances()))
                .reportId();
        arrivals.match(report, ids.get(0));
        heardOfToo(report, building, street);
        known(nickname, building, street);

        String address = "/facilities/" + goes + "/merge/" + stays;
        String follows = desk.page(address, desk.keeper());
        assertThat(follows)
                .contains(name, nickname, street, "/facilities/" + part, "What follows", "You can take it back")
                .contains("/matches?facility=" + goes)
                .containsPattern("[1-9]\\d* match(es wait| waits) for review under this place");
        assertThat(told(follows, "Ways in which the second name is written")).isEqualTo("3");
        assertThat(told(follows, "Records that name it")).isEqualTo("3");
        assertThat(told(follows, "Reports that name it")).isEqualTo("1");
        assertThat(told(follows, "Lists that name it")).isEqualTo("2");
        String forAdministrators = desk.page(address, administrator);
        assertThat(told(forAdministrators, "Records that name it")).isEqualTo("under 10");
        assertThat(told(forAdministrators, "Reports that name it")).isEqualTo("under 10");
        assertThat(forAdministrators).doesNotContain("waits for review under this place");
        for (String page : List.of(address, "/facilities/" + goes + "/separate", "/facilities/" + goes + "/merge")) {
            assertThat(browser.get().uri(page).with(caseworker)).hasStatus(403);
            assertThat(browser.post().uri(page).with(csrf()).with(caseworker)).hasStatus(403);
        }
        assertThat(places.facilityNamed(nickname)).isNotEqualTo(places.facilityNamed(name));
        assertThat(desk.audited("facility-merged", goes)).isZero();
    }

    @Test
    void parts_go_with_their_whole_and_come_back() {
        UUID stays = desk.entered(Map.of("english", name));
        UUID goes = desk.entered(Map.of("english", nickname));
        String wing = nickname + " - East Wing";
        UUID part = desk.entered(Map.of("english", wing, "partOf", nickname, "part", "WING"));

        assertThat(desk.merge(goes, stays, "x")).hasStatus(302);
        assertThat(desk.page("/facilities/" + stays, caseworker)).contains("/facilities/" + part);
        assertThat(places.wholeFacilityKey(wing)).isEqualTo(places.facilityKey(name));

        assertThat(desk.separate(goes, "x")).hasStatus(302);
        assertThat(desk.page("/facilities/" + stays, caseworker)).doesNotContain("/facilities/" + part);
        assertThat(places.wholeFacilityKey(wing)).isEqualTo(places.facilityKey(nickname));
    }

    @Test
    void a_place_of_the_reference_list_stays_merged_when_the_list_is_brought_in_again() {
        UUID stays = desk.entered(Map.of("english", name));
        UUID listed = jdbc.sql("""
                select id from facility where shipped and parent_id is null order by code desc limit 1
                """).query(UUID.class).single();
        assertThat(desk.merge(listed, stays, "x")).hasStatus(302);
        String version = desk.version(listed);

        book.afterSingletonsInstantiated();

        assertThat(desk.version(listed)).isEqualTo(version);
        assertThat(desk.page("/facilities/" + listed, caseworker)).contains("This is a second name of");
        assertThat(desk.separate(listed, "x")).hasStatus(302);
        assertThat(jdbc.sql("select shipped from facility where id = ?")
                        .param(listed)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void what_was_said_before_reasons_were_asked_for_says_so() {
        UUID stays = desk.entered(Map.of("english", name));
        UUID goes = desk.entered(Map.of("english", nickname));
        assertThat(desk.merge(goes, stays, "x")).hasStatus(302);
        jdbc.sql("update facility_merge set reason = null where facility_id = ?")
                .param(goes)
                .update();

        assertThat(desk.page("/facilities/" + goes, caseworker)).contains("Said before reasons were asked for");
        assertThat(desk.page("/facilities/" + goes + "/separate", desk.keeper()))
                .contains("Said before reasons were asked for");
    }

    private static Mention held(String facility) {
        return new Mention(
                UUID.randomUUID().toString(),
                MentionKind.RECORD,
                Arrivals.person(Arrivals.familyName()),
                new Circumstances(PartialDate.parse("2013-06").orElseThrow(), "", facility, DetentionEvent.SEEN),
                "");
    }

    /** What a family adds to its report later. */
    private void heardOfToo(UUID report, String... facilities) {
        for (int at = 0; at < facilities.length; at++) {
            jdbc.sql("insert into report_facility (report_id, position, facility, learned) values (?, ?, ?, '')")
                    .params(report, at, facilities[at])
                    .update();
        }
    }

    private void recalled(UUID record) {
        UUID list = jdbc.sql("select source_id from detainee_record where id = ?")
                .param(record)
                .query(UUID.class)
                .single();
        assertThat(desk.sent("/sources/" + list + "/recall", Map.of("title", "test", "reason", "forged")))
                .hasStatus(302);
    }

    private void known(String... written) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from facility_name where written = any(?)")
                                .param(written)
                                .query(Integer.class)
                                .single()
                        == written.length);
    }

    /** All that is kept of a facility but its version. */
    private String row(UUID facility) {
        return jdbc.sql("select (to_jsonb(facility) - 'version')::text from facility where id = ?")
                .param(facility)
                .query(String.class)
                .single();
    }

    /** What stands beside a label in a list of such. */
    private static String told(String page, String label) {
        return Pages.rows(page, "<dt>" + label + "</dt>\\s*<dd>(?:<bdi>)?([^<]*)<")
                .get(0);
    }
}
