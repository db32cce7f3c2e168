package org.sila.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.matching.KnownPlaces;
import org.sila.person.DetentionEvent;
import org.sila.person.PersonDescription;
import org.sila.places.Place;
import org.sila.places.Places;
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Two places that turn out to be one, and to be two after all. */
@SilaTest
@AutoConfigureMockMvc
class MergedPlacesTests {

    private static final String IN_IDLIB = "SY-ID-D05";
    private static final String IN_ALEPPO = "SY-HL";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Places places;

    @Autowired
    private KnownPlaces engine;

    private PlaceDesk desk;
    private RequestPostProcessor administrator;
    private RequestPostProcessor caseworker;
    private String name;
    private String oldName;

    @BeforeEach
    void two_names_that_no_other_place_has() {
        desk = new PlaceDesk(browser, jdbc);
        administrator = TestStaff.signedIn(Role.ADMINISTRATOR, jdbc);
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        name = Arrivals.familyName();
        oldName = Arrivals.familyName();
    }

    @Test
    void whoever_is_from_a_place_is_found_under_the_one_that_stays_and_back_under_it_when_that_is_undone() {
        UUID stays = desk.town(name, IN_IDLIB);
        UUID goes = desk.town(oldName, IN_ALEPPO);
        PersonDescription sought = from(oldName);
        UUID record = arrivals.record(sought, DetentionEvent.SEEN);
        UUID report = arrivals.report(sought);
        UUID match = arrivals.match(report, record);
        means(oldName, goes);
        String rowBefore = row(goes);
        List<Place> knownBefore = places.places();

        assertThat(desk.merge(goes, stays, "كلاهما على الخريطة نفسها")).hasStatus(302);

        assertThat(places.placeNamed(oldName)).map(Place::code).contains(stays.toString());
        assertThat(engine.locate(oldName)).isEqualTo(engine.locate(name));
        means(oldName, stays);
        await().atMost(Duration.ofSeconds(30)).until(() -> governorateOf(match).equals("SY-ID"));
        assertThat(desk.page("/places/" + stays + "/records", caseworker)).contains(record.toString(), oldName);
        assertThat(desk.page("/places/" + goes + "/reports", caseworker))
                .contains(arrivals.caseOf(report).toString());
        assertThat(desk.page("/records/" + record, caseworker)).contains(oldName);
        assertThat(desk.page("/places/" + stays, caseworker)).contains(oldName, goes.toString());
        assertThat(desk.page("/places/" + goes, caseworker))
                .contains("Merged into:", stays.toString(), "كلاهما على الخريطة نفسها")
                .doesNotContain("Undo the merge");
        assertThat(desk.page("/places?name=" + oldName, caseworker))
                .contains(stays.toString())
                .doesNotContain(goes.toString());

        assertThat(desk.separate(goes)).hasStatus(302);

        means(oldName, goes);
        await().atMost(Duration.ofSeconds(30)).until(() -> governorateOf(match).equals(IN_ALEPPO));
        assertThat(row(goes)).isEqualTo(rowBefore);
        assertThat(places.places()).containsAll(ofThese(knownBefore, stays, goes));
        assertThat(desk.page("/places/" + stays, caseworker)).doesNotContain(oldName);
        assertThat(desk.page("/places/" + goes, caseworker)).doesNotContain("Merged into:");
        assertThat(desk.audited("place-merged", goes)).isEqualTo(1);
        assertThat(desk.audited("place-separated", goes)).isEqualTo(1);
    }

    @Test
    void a_match_of_two_who_wrote_the_two_names_weighs_more_until_that_is_undone() {
        UUID stays = desk.town(name, IN_IDLIB);
        UUID goes = desk.town(oldName, IN_ALEPPO);
        PersonDescription sought = from(oldName);
        UUID match = arrivals.match(
                arrivals.report(sought), arrivals.record(theSameFrom(name, sought), DetentionEvent.SEEN));
        means(oldName, goes);
        means(name, stays);
        double apart = weightOf(match);

        assertThat(desk.merge(goes, stays, "x")).hasStatus(302);
        await().atMost(Duration.ofSeconds(30)).until(() -> weightOf(match) > apart + 1);

        assertThat(desk.separate(goes)).hasStatus(302);
        await().atMost(Duration.ofSeconds(30)).until(() -> weightOf(match) < apart + 1);
    }

    @Test
    void what_follows_is_shown_before_anything_happens() {
        UUID stays = desk.district(name, "SY-ID");
        UUID goes = desk.district(oldName, "SY-ID");
        String village = Arrivals.familyName();
        desk.entered(Map.of("arabic", village, "kind", "TOWN", "parentId", goes.toString()));
        arrivals.records(List.of(from(oldName), from(village)), DetentionEvent.SEEN);
        means(oldName, goes);
        means(village, goes);

        assertThat(desk.page("/places/" + goes + "/merge?name=" + name, administrator))
                .contains("/places/" + goes + "/merge/" + stays);
        String follows = desk.page("/places/" + goes + "/merge/" + stays, TestStaff.signedIn(Role.SUPERVISOR, jdbc));
        assertThat(follows).contains(name, oldName, village, "What follows", "You can undo it at any time");
        assertThat(told(follows, "Ways in which the merged one is written")).isEqualTo("2");
        assertThat(told(follows, "Records")).isEqualTo("2");
        assertThat(told(follows, "Reports")).isEqualTo("0");
        assertThat(told(follows, "Lists that name it")).isEqualTo("1");
        assertThat(told(desk.page("/places/" + goes + "/merge/" + stays, administrator), "Records"))
                .isEqualTo("under 10");
        assertThat(places.placeNamed(oldName)).map(Place::code).contains(goes.toString());
        assertThat(browser.get().uri("/places/" + goes + "/merge/" + stays).with(caseworker))
                .hasStatus(403);
    }

    @Test
    void what_lies_in_a_place_goes_with_it_and_comes_back_even_when_it_was_corrected_meanwhile() {
        UUID stays = desk.district(name, "SY-ID");
        UUID goes = desk.district(oldName, IN_ALEPPO);
        String village = Arrivals.familyName();
        String spelling = Arrivals.familyName();
        UUID town = desk.entered(Map.of("arabic", village, "kind", "TOWN", "parentId", goes.toString()));

        assertThat(desk.merge(goes, stays, "x")).hasStatus(302);

        assertThat(places.placeNamed(village)).map(Place::governorate).contains("SY-ID");
        assertThat(desk.page("/places/" + stays, caseworker)).contains(village);
        assertThat(desk.page("/places/" + town, caseworker)).contains("/places/" + stays);
        assertThat(desk.page("/places/" + town + "/change", administrator)).doesNotContain(goes.toString());
        assertThat(desk.sent(
                        "/places/" + town + "/change",
                        Map.of(
                                "arabic",
                                village,
                                "names",
                                spelling,
                                "kind",
                                "TOWN",
                                "parentId",
                                stays.toString(),
                                "version",
                                "0")))
                .hasStatus(302);

        assertThat(desk.separate(goes)).hasStatus(302);
        assertThat(places.placeNamed(spelling)).map(Place::parent).contains(goes.toString());
    }

    @Test
    void a_name_in_the_script_that_the_other_lacks_is_shown_to_its_readers() {
        String latin = "Kafr " + UUID.randomUUID();
        UUID stays = desk.entered(Map.of("english", latin, "kind", "TOWN", "parentId", desk.idOf(IN_IDLIB)));
        UUID goes = desk.town(oldName, IN_IDLIB);

        assertThat(desk.merge(goes, stays, "x")).hasStatus(302);

        assertThat(places.place(stays.toString())).map(Place::arabic).contains(oldName);
        assertThat(new Pages(browser).open("/places/" + stays + "?lang=ar", caseworker))
                .contains("<h1><bdi>" + oldName);
    }

    private static PersonDescription from(String origin) {
        return theSameFrom(origin, Arrivals.person(Arrivals.familyName()));
    }

    private static PersonDescription theSameFrom(String origin, PersonDescription person) {
        return new PersonDescription(person.name(), person.sex(), person.birth(), null, null, "", origin, null, "");
    }

    /** All that is kept of a place but its version. */
    private String row(UUID place) {
        return jdbc.sql("select (to_jsonb(place) - 'version')::text from place where id = ?")
                .param(place)
                .query(String.class)
                .single();
    }

    private static List<Place> ofThese(List<Place> all, UUID... ids) {
        List<String> codes = List.of(ids).stream().map(UUID::toString).toList();
        return all.stream().filter(place -> codes.contains(place.code())).toList();
    }

    private String governorateOf(UUID match) {
        return jdbc.sql("select coalesce(governorate, '') from match where id = ?")
                .param(match)
                .query(String.class)
                .single();
    }

    private double weightOf(UUID match) {
        return jdbc.sql("select weight from match where id = ?")
                .param(match)
                .query(Double.class)
                .single();
    }

    private void means(String written, UUID place) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from place_name where written = ? and codes @> array[?]::text[]")
                                .params(written, place.toString())
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    /** What stands beside a label in a list of such. */
    private static String told(String page, String label) {
        return Pages.rows(page, "<dt>" + label + "</dt>\\s*<dd>(?:<bdi>)?([^<]*)<")
                .get(0);
    }
}
