package org.sila.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Places of detention as people keep them, and who was there when. */
@SilaTest
@AutoConfigureMockMvc
class FacilitiesTests {

    private static final String RECORD = "/records/([0-9a-f-]{36})";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Places places;

    private FacilityDesk desk;
    private RequestPostProcessor caseworker;
    private RequestPostProcessor administrator;
    private String name;

    @BeforeEach
    void a_name_that_no_other_place_has() {
        desk = new FacilityDesk(browser, jdbc);
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        administrator = TestStaff.signedIn(Role.ADMINISTRATOR, jdbc);
        name = Arrivals.familyName();
    }

    @Test
    void who_was_there_is_found_under_every_name_and_in_every_part_and_by_undated_records_too() {
        String street = Arrivals.familyName();
        UUID prison = entered(Map.of("arabic", "سجن " + name, "streets", street));
        entered(Map.of("arabic", name + " - البناء الأزرق", "partOf", name, "part", "BUILDING", "alleged", "true"));
        arrivals.list(List.of(
                held("سجن " + name, "2013-05", DetentionEvent.SEEN),
                held(street, "2013-05-20", DetentionEvent.RELEASED),
                held(name + " - البناء الأزرق", "2014", DetentionEvent.SEEN),
                held(name, null, DetentionEvent.ENTERED),
                held(name, "1913", DetentionEvent.SEEN)));
        known(name + " - البناء الأزرق", name, street);

        String page = page("/facilities/" + prison, caseworker);
        assertThat(page)
                .contains("5 records name this place", "1 record has no date", "1 record has a date before 1970")
                .contains("2 / 3", "Alleged", "Building", "street", "Most may have been there in");

        String records = "/facilities/" + prison + "/records";
        assertThat(Pages.rows(page(records, caseworker), RECORD)).hasSize(4);
        assertThat(Pages.rows(page(records + "?year=2013", caseworker), RECORD)).hasSize(2);
        assertThat(Pages.rows(page(records + "?undated=true", caseworker), RECORD))
                .hasSize(1);
        assertThat(audited("facility-records-listed", prison)).isEqualTo(3);

        assertThat(page("/facilities/" + prison, administrator))
                .contains("5 records name this place", "for caseworkers and supervisors")
                .doesNotContain(records);
        assertThat(browser.get().uri(records).with(administrator)).hasStatus(403);
        assertThat(page("/facilities?name=" + street, caseworker)).contains(prison.toString());
    }

    @Test
    void the_records_are_paged_to_the_last_one_in_both_directions() {
        UUID prison = entered(Map.of("arabic", name));
        List<UUID> ids = arrivals.list(Stream.iterate(0, at -> at < 120, at -> at + 1)
                .map(at -> held(at % 2 == 0 ? name : "سجن " + name, "2013-0" + (1 + at % 9), DetentionEvent.SEEN))
                .toList());
        known(name, "سجن " + name);

        List<String> pages = new Pages(browser).of("/facilities/" + prison + "/records", caseworker);

        assertThat(pages).hasSize(3);
        assertThat(pages.stream().flatMap(page -> Pages.rows(page, RECORD).stream()))
                .hasSize(120)
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(UUID::toString).toList());
        String back = Pages.link(pages.get(2), "prev").orElseThrow();
        assertThat(Pages.rows(new Pages(browser).open(back, caseworker), RECORD))
                .isEqualTo(Pages.rows(pages.get(1), RECORD));
    }

    @Test
    void of_two_who_correct_at_once_the_second_is_told_and_nothing_typed_is_lost() {
        UUID prison = entered(Map.of("arabic", name));
        String address = "/facilities/" + prison + "/change";
        Map<String, String> first = form(Map.of("arabic", name, "numbers", "٩١٢٣٤٥", "version", "0"));
        Map<String, String> second = form(Map.of("arabic", name, "names", "البيت القديم " + name, "version", "0"));

        assertThat(sent(address, first)).hasStatus(302);
        MvcTestResult late = sent(address, second);

        assertThat(late).hasStatus(409).bodyText().contains("البيت القديم " + name);
        assertThat(places.facilityNamed("Branch 912345")).isPresent();
        assertThat(audited("facility-changed", prison)).isEqualTo(1);
        sent(address, form(Map.of("arabic", name, "version", "1")));
    }

    @Test
    void what_is_wrong_is_said_and_nothing_is_entered() {
        UUID prison = entered(Map.of("arabic", "سجن " + name));
        Map<String, String> same = form(Map.of("english", "x" + name, "names", name, "key", "" + UUID.randomUUID()));
        assertThat(sent("/facilities/new", same))
                .hasStatus(422)
                .bodyText()
                .contains("is already a name of", "سجن " + name);
        for (Map<String, String> wrong : List.of(
                Map.of("arabic", " "),
                Map.of("arabic", "x" + name, "kind", ""),
                Map.of("arabic", "x" + name, "numbers", "two"),
                Map.of("arabic", "x" + name, "latitude", "91", "longitude", "1"),
                Map.of("arabic", "x" + name, "latitude", "33.5"),
                Map.of("arabic", "x" + name, "partOf", name),
                Map.of("arabic", "x" + name, "partOf", "لا مكان كهذا", "part", "WING"),
                Map.of(
                        "arabic",
                        "x" + name,
                        "periods[0].operator",
                        "ARMY",
                        "periods[0].since",
                        "2012",
                        "periods[0].until",
                        "2011"))) {
            assertThat(sent("/facilities/new", form(wrong)))
                    .as(wrong.toString())
                    .hasStatus(422);
        }
        assertThat(sent(
                        "/facilities/" + prison + "/change",
                        form(Map.of("arabic", "سجن " + name, "partOf", name, "part", "WING", "version", "0"))))
                .hasStatus(422);
        assertThat(places.facilityNamed("x" + name)).isEmpty();
    }

    @Test
    void the_same_form_sent_twice_enters_one_place_with_all_that_was_typed() {
        Map<String, String> form = new HashMap<>(form(Map.of("arabic", name, "governorate", "SY-DI")));
        form.putAll(Map.of(
                "latitude",
                "٣٣٫٥",
                "longitude",
                "36.29",
                "periods[0].operator",
                "ARMY",
                "periods[0].since",
                "2012-07"));

        sent("/facilities/new", form);
        MvcTestResult again = sent("/facilities/new", form);

        String page = page(String.valueOf(again.getResponse().getRedirectedUrl()), caseworker);
        assertThat(page).contains("33.50000, 36.29000", "July 2012", "Damascus");
        assertThat(jdbc.sql("select count(*) from facility where arabic = ?")
                        .param(name)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_place_that_staff_entered_is_not_told_to_families() {
        String hidden = Arrivals.familyName();
        entered(Map.of("english", hidden));

        assertThat(page("/report/news", caseworker)).contains("Saydnaya").doesNotContain(hidden);
        assertThat(page("/lead/what", caseworker)).contains("Saydnaya").doesNotContain(hidden);
    }

    private UUID entered(Map<String, String> typed) {
        return desk.entered(typed);
    }

    private static Map<String, String> form(Map<String, String> typed) {
        return FacilityDesk.form(typed);
    }

    private MvcTestResult sent(String address, Map<String, String> form) {
        return desk.sent(address, form);
    }

    private String page(String address, RequestPostProcessor reader) {
        return desk.page(address, reader);
    }

    private int audited(String action, UUID id) {
        return desk.audited(action, id);
    }

    private static Mention held(String facility, String date, DetentionEvent event) {
        return new Mention(
                UUID.randomUUID().toString(),
                MentionKind.RECORD,
                Arrivals.person(Arrivals.familyName()),
                new Circumstances(date == null ? null : PartialDate.parse(date).orElseThrow(), "", facility, event),
                "");
    }

    private void known(String... written) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from facility_name where written = any(?)")
                                .param(written)
                                .query(Integer.class)
                                .single()
                        == written.length);
    }
}
