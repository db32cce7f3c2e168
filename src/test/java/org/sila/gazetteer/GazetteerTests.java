package org.sila.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Places as people keep them, who is from there, and the map. */
@SilaTest
@AutoConfigureMockMvc
class GazetteerTests {

    private static final String RECORD = "/records/([0-9a-f-]{36})";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Places places;

    private RequestPostProcessor supervisor;
    private RequestPostProcessor caseworker;
    private RequestPostProcessor administrator;
    private String name;

    @BeforeEach
    void a_name_that_no_other_place_has() {
        supervisor = TestStaff.signedIn(Role.SUPERVISOR, jdbc);
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        administrator = TestStaff.signedIn(Role.ADMINISTRATOR, jdbc);
        name = Arrivals.familyName();
    }

    @Test
    void whoever_is_from_a_place_that_gets_a_name_or_moves_is_found_there() {
        String nickname = Arrivals.familyName();
        PersonDescription sought = from(nickname);
        UUID record = arrivals.record(sought, DetentionEvent.SEEN);
        UUID report = arrivals.report(sought);
        UUID match = arrivals.match(report, record);
        understood(nickname, "");

        UUID town = entered(Map.of("arabic", name, "kind", "TOWN", "parentId", idOf("SY-ID-D05")));
        assertThat(sent("/places/" + town + "/change", changed(town, Map.of("names", nickname)), supervisor))
                .hasStatus(302);

        assertThat(places.placeNamed("قرية " + nickname))
                .map(Place::governorate)
                .contains("SY-ID");
        understood(nickname, "SY-ID");
        await().atMost(Duration.ofSeconds(30)).until(() -> matchIn(match).equals("SY-ID"));
        assertThat(page("/places/" + town + "/records", caseworker)).contains(record.toString(), nickname);
        assertThat(page("/places/" + idOf("SY-ID-D05") + "/reports", caseworker))
                .contains(arrivals.caseOf(report).toString());
        assertThat(page("/places/" + town, caseworker)).contains(nickname).doesNotContain("/change");

        assertThat(sent(
                        "/places/" + town + "/change",
                        changed(town, Map.of("names", nickname, "parentId", idOf("SY-HL"))),
                        administrator))
                .hasStatus(302);
        understood(nickname, "SY-HL");
        await().atMost(Duration.ofSeconds(30)).until(() -> matchIn(match).equals("SY-HL"));
        assertThat(audited("place-created", town)).isEqualTo(1);
        assertThat(audited("place-changed", town)).isEqualTo(2);
        assertThat(audited("place-records-listed", town)).isEqualTo(1);
        assertThat(browser.get().uri("/places/" + town + "/records").with(administrator))
                .hasStatus(403);
    }

    @Test
    void whoever_came_just_before_a_place_got_a_name_and_is_not_noted_yet_is_found_there_too() {
        String nickname = Arrivals.familyName();
        PersonDescription sought = from(nickname);
        UUID record = arrivals.record(sought, DetentionEvent.SEEN);
        UUID match = arrivals.match(arrivals.report(sought), record);
        understood(nickname, "");
        jdbc.sql("delete from place_name where written = ?").param(nickname).update();

        UUID town = entered(Map.of("arabic", name, "kind", "TOWN", "parentId", idOf("SY-ID-D05"), "names", nickname));

        understood(nickname, "SY-ID");
        await().atMost(Duration.ofSeconds(30)).until(() -> matchIn(match).equals("SY-ID"));
        assertThat(page("/places/" + town + "/records", caseworker)).contains(record.toString());
    }

    @Test
    void what_cannot_be_is_refused_and_nothing_typed_is_lost() {
        UUID town = entered(Map.of("arabic", name, "kind", "TOWN", "parentId", idOf("SY-ID")));

        assertThat(sent("/places/new", Map.of("english", "Lost?", "kind", "TOWN"), supervisor))
                .hasStatus(422)
                .bodyText()
                .contains("Lost?", "Choose what it lies in");
        assertThat(sent("/places/new", Map.of("kind", "TOWN", "parentId", idOf("SY-ID")), supervisor))
                .hasStatus(422);
        assertThat(sent(
                        "/places/new",
                        Map.of("arabic", "مدينة", "kind", "DISTRICT", "parentId", idOf("SY-ID-D05")),
                        supervisor))
                .hasStatus(422)
                .bodyText()
                .contains("Choose something larger");
        assertThat(sent("/places/new", Map.of("arabic", name, "kind", "TOWN", "parentId", idOf("SY-ID")), supervisor))
                .hasStatus(422)
                .bodyText()
                .contains("is already a name of");
        assertThat(sent("/places/new", Map.of("arabic", "محافظة", "kind", "GOVERNORATE"), supervisor))
                .hasStatus(422)
                .bodyText()
                .contains("fourteen governorates");
        assertThat(sent(
                        "/places/" + idOf("SY-ID") + "/change",
                        Map.of("arabic", "إدلب", "kind", "TOWN", "parentId", idOf("SY-HL"), "version", "0"),
                        supervisor))
                .hasStatus(422);
        assertThat(sent(
                        "/places/" + town + "/change",
                        changed(town, Map.of("version", "7", "names", "Somebody was faster")),
                        supervisor))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody was faster");
        assertThat(sent("/places/new", Map.of("arabic", "س", "kind", "TOWN", "parentId", idOf("SY-ID")), caseworker))
                .hasStatus(403);
    }

    @Test
    void a_second_click_makes_no_second_place_and_namesakes_elsewhere_are_shown() {
        Map<String, String> form =
                Map.of("key", UUID.randomUUID().toString(), "arabic", name, "kind", "TOWN", "parentId", idOf("SY-ID"));
        assertThat(sent("/places/new", form, supervisor)).hasStatus(302);
        assertThat(sent("/places/new", form, supervisor)).hasStatus(302);
        UUID other = entered(Map.of("arabic", name, "kind", "TOWN", "parentId", idOf("SY-HM")));

        assertThat(places.placeNamed(name)).isEmpty();
        assertThat(places.placeNamed(name + " - حماة")).map(Place::code).contains(other.toString());
        assertThat(page("/places/" + other, caseworker)).contains("Other places called so", form.get("key"));
        assertThat(page("/places?name=" + name, caseworker)).contains(other.toString(), form.get("key"));
    }

    @Test
    void places_are_found_by_any_spelling_and_listed_page_by_page() {
        assertThat(page("/places?name=Kafar Nabil", caseworker)).doesNotContain("كفرنبل");
        assertThat(page("/places?name=kafranbel", caseworker)).contains("كفرنبل");
        assertThat(page("/places?name=ناحية جسر الشغور", caseworker)).contains("جسر الشغور");
        assertThat(page("/places?kind=DISTRICT&name=عين العرب", caseworker)).contains("كوباني");

        List<String> districts = new Pages(browser).of("/places?kind=DISTRICT", caseworker);
        assertThat(districts).hasSize(2);
        assertThat(page("/places?name=لامكانكهذا", caseworker)).contains("No place is called so");
    }

    @Test
    void the_people_of_a_place_are_listed_to_the_last_one() {
        UUID town = entered(Map.of("arabic", name, "kind", "TOWN", "parentId", idOf("SY-TA")));
        List<UUID> ids = arrivals.records(
                IntStream.range(0, 60)
                        .mapToObj(at -> from(at % 2 == 0 ? name : "طرطوس - " + name))
                        .toList(),
                DetentionEvent.SEEN);
        understood(name, "SY-TA");
        understood("طرطوس - " + name, "SY-TA");

        List<String> pages = new Pages(browser).of("/places/" + town + "/records", caseworker);

        assertThat(pages).hasSize(2);
        assertThat(pages.stream().flatMap(page -> Pages.rows(page, RECORD).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(UUID::toString).toList());
    }

    @Test
    void the_map_has_a_tile_for_each_governorate_and_small_numbers_only_for_those_who_see_cases() {
        String map = page("/places/map?of=RECORDS", caseworker);
        assertThat(Pages.rows(map, "class=\"(sy-[a-z]{2}) shade-")).hasSize(14);
        assertThat(map)
                .contains("/places/" + idOf("SY-DI") + "/records", "governorate=SY-DI", "No certain governorate");

        assertThat(page("/places/map", administrator))
                .contains("Numbers under 10 are not shown")
                .doesNotContain("/records", "/matches?");
    }

    @Test
    void a_number_is_hidden_only_where_it_is_small_and_told_to_somebody_who_does_not_see_cases() {
        assertThat(MapRow.Cell.of(9, true)).isEqualTo(new MapRow.Cell(0, true));
        assertThat(MapRow.Cell.of(0, true)).isEqualTo(new MapRow.Cell(0, false));
        assertThat(MapRow.Cell.of(10, true)).isEqualTo(new MapRow.Cell(10, false));
        assertThat(MapRow.Cell.of(9, false)).isEqualTo(new MapRow.Cell(9, false));
    }

    private static PersonDescription from(String origin) {
        PersonDescription person = Arrivals.person(Arrivals.familyName());
        return new PersonDescription(person.name(), person.sex(), person.birth(), null, null, "", origin, null, "");
    }

    private String idOf(String code) {
        return jdbc.sql("select id::text from place where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    private String matchIn(UUID match) {
        return Optional.ofNullable(jdbc.sql("select governorate from match where id = ?")
                        .param(match)
                        .query((row, number) -> String.valueOf(row.getString(1)))
                        .single())
                .orElse("");
    }

    private void understood(String written, String governorate) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from place_name where written = ? and governorate = ?")
                                .params(written, governorate)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private UUID entered(Map<String, String> fields) {
        UUID key = UUID.randomUUID();
        Map<String, String> form = new HashMap<>(fields);
        form.put("key", key.toString());
        assertThat(sent("/places/new", form, supervisor)).hasStatus(302);
        return key;
    }

    /** The form as it would be opened, and what is changed in it. */
    private Map<String, String> changed(UUID place, Map<String, String> fields) {
        Map<String, String> form = jdbc.sql("select arabic, kind, parent_id, version from place where id = ?")
                .param(place)
                .query((row, number) -> new HashMap<>(Map.of(
                        "arabic", row.getString(1),
                        "kind", row.getString(2),
                        "parentId", row.getString(3),
                        "version", row.getString(4))))
                .single();
        form.putAll(fields);
        return form;
    }

    private MvcTestResult sent(String address, Map<String, String> fields, RequestPostProcessor by) {
        MockMvcTester.MockMvcRequestBuilder request =
                browser.post().uri(address).param("lang", "en").with(csrf()).with(by);
        fields.forEach(request::param);
        return request.exchange();
    }

    private String page(String address, RequestPostProcessor reader) {
        String path = java.net.URI.create(address.replace(" ", "%20")).toASCIIString();
        return new Pages(browser).open(path + (path.contains("?") ? "&" : "?") + "lang=en", reader);
    }

    private int audited(String action, UUID id) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject_id = ?")
                .params(action, id)
                .query(Integer.class)
                .single();
    }
}
