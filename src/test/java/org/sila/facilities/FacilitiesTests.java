package org.sila.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.ActingStaff;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.places.Places;
import org.sila.sources.Grade;
import org.sila.sources.NewRecord;
import org.sila.sources.NewSource;
import org.sila.sources.RecordKind;
import org.sila.sources.RecordStay;
import org.sila.sources.RegisterSource;
import org.sila.sources.StoreRecords;
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.sila.testing.Statements;
import org.sila.web.paging.Cursor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
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

    @Autowired
    private RegisterSource registerSource;

    @Autowired
    private StoreRecords storeRecords;

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
    void all_stays_that_somebody_told_of_themselves_are_there_and_count_once_a_month() {
        UUID prison = entered(Map.of("arabic", name));
        String building = name + " - البناء الأزرق";
        entered(Map.of("arabic", building, "partOf", name, "part", "BUILDING"));
        UUID seen = arrivals.list(List.of(held(name, "2013-06", DetentionEvent.SEEN)))
                .get(0);
        UUID teller = tells(
                released(name, "2018"),
                stay(name, "2013-05", "2014-02"),
                stay(building, "2014-01", "2014-06"),
                stay("Elsewhere", "2015", ""),
                stay(name, "", ""),
                stay(name, "2017-03", "2018"));
        UUID vague = tells(released(name, ""), stay(name, "", ""));
        known(name, building);

        String page = page("/facilities/" + prison, administrator);
        assertThat(page)
                .contains("3 records name this place", "Of them 2 are what people who came free told")
                .contains("1 record has no date", "/sources/" + sourceOf(seen))
                .doesNotContain("SL-" + name);
        assertThat(months(page, 2013)).startsWith("0 / 1", "0 / 1", "0 / 1", "0 / 1", "1 / 2", "2 / 2");
        assertThat(months(page, 2014)).startsWith("1 / 2", "1 / 2", "1 / 2").endsWith("0 / 0", "0 / 0");
        assertThat(months(page, 2018)).startsWith("1 / 1").endsWith("0 / 1");

        String records = "/facilities/" + prison + "/records";
        String all = page(records, caseworker);
        assertThat(lines(all)).hasSize(4).contains(teller.toString());
        assertThat(all)
                .contains("Told by the person themselves", "Was held there", "May 2013", building)
                .doesNotContain("Released", "Elsewhere");
        assertThat(Pages.rows(page(records + "?undated=true", caseworker), RECORD))
                .containsExactlyInAnyOrder(teller.toString(), vague.toString());
        assertThat(lines(page(records + "?year=2014", caseworker))).containsExactly("" + teller, "" + teller);
        assertThat(page(records + "?year=2016", caseworker)).contains("No record of that time");
    }

    @Test
    void stays_and_records_are_paged_together_and_a_full_page_asks_no_more_than_one_line() {
        UUID prison = entered(Map.of("arabic", name));
        UUID small = entered(Map.of("arabic", "x" + name));
        tells(released("x" + name, "2018"), stay("x" + name, "2013", "2018"));
        List<UUID> ids = new ArrayList<>(arrivals.list(Stream.iterate(0, at -> at < 60, at -> at + 1)
                .map(at -> held(name, "2013-0" + (1 + at % 9), DetentionEvent.SEEN))
                .toList()));
        for (int at = 0; at < 30; at++) {
            UUID teller = tells(
                    released(name, "2018"),
                    stay(name, "2013-0" + (1 + at % 9), "2014"),
                    stay(name, at % 2 == 0 ? "2013-04" : "", "2018"));
            ids.add(teller);
            ids.add(teller);
        }
        known(name, "x" + name);

        String records = "/facilities/" + prison + "/records?lang=en";
        List<String> pages = new Pages(browser).of(records, caseworker);

        assertThat(pages).hasSize(3);
        assertThat(pages.stream().flatMap(page -> lines(page).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(UUID::toString).toList());
        String back = Pages.link(pages.get(2), "prev").orElseThrow();
        assertThat(lines(new Pages(browser).open(back, caseworker))).isEqualTo(lines(pages.get(1)));
        String asBefore = Cursor.after("2015", ids.get(0).toString()).toString();
        assertThat(lines(new Pages(browser).open(records + "&from=" + asBefore, caseworker)))
                .isEqualTo(lines(pages.get(0)));
        assertThat(statements("/facilities/" + prison + "/records"))
                .isLessThanOrEqualTo(statements("/facilities/" + small + "/records"));
        assertThat(statements("/facilities/" + prison)).isLessThanOrEqualTo(statements("/facilities/" + small) + 1);
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

    private UUID sourceOf(UUID record) {
        return jdbc.sql("select source_id from detainee_record where id = ?")
                .param(record)
                .query(UUID.class)
                .single();
    }

    private int statements(String address) {
        page(address, caseworker);
        return Statements.count(() -> page(address, caseworker));
    }

    /** The record of each line; one that tells of several stays has several. */
    private static List<String> lines(String page) {
        return Pattern.compile("<th scope=\"row\"><a href=\"" + RECORD)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** For certain and perhaps, month by month. */
    private static List<String> months(String page, int year) {
        String row = page.substring(page.indexOf("<th scope=\"row\"><span>" + year + "</span>"));
        return Pattern.compile("<td[^>]*>([^<]*)</td>")
                .matcher(row.substring(0, row.indexOf("</tr>")))
                .results()
                .map(cell -> cell.group(1))
                .toList();
    }

    /** As a check-in that was verified: a source of its own, with one record. */
    private UUID tells(Circumstances last, RecordStay... stays) {
        ActingStaff.actAs(Role.SUPERVISOR, jdbc);
        UUID source = registerSource.register(
                new NewSource("SL-" + name, RecordKind.SELF_CHECK_IN, "staff", "", null, Grade.UNJUDGED, null));
        UUID record = storeRecords
                .store(
                        source,
                        List.of(new NewRecord(
                                1, 0, "", List.of(), Arrivals.person(Arrivals.familyName()), last, List.of(stays))))
                .get(0);
        SecurityContextHolder.clearContext();
        return record;
    }

    private static Circumstances released(String facility, String date) {
        return new Circumstances(PartialDate.parse(date).orElse(null), "", facility, DetentionEvent.RELEASED);
    }

    private static RecordStay stay(String facility, String since, String until) {
        return new RecordStay(
                facility,
                PartialDate.parse(since).orElse(null),
                PartialDate.parse(until).orElse(null));
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
