package org.sila.codetention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.facilities.FacilityNames;
import org.sila.facilities.Months;
import org.sila.matching.engine.profile.Mention;
import org.sila.matching.engine.profile.MentionKind;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Presence;
import org.sila.person.Sex;
import org.sila.reports.Channel;
import org.sila.reports.Consents;
import org.sila.reports.Enquirer;
import org.sila.reports.HeardOf;
import org.sila.reports.NewReport;
import org.sila.reports.News;
import org.sila.reports.Relationship;
import org.sila.reports.ResponsibleParty;
import org.sila.reports.SubmitReports;
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.sila.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who was held in the same place at the same time, and the request that somebody of them be asked. */
@SilaTest
@AutoConfigureMockMvc
class CodetentionTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private SubmitReports submitReports;

    @Autowired
    private FindHeldToo findHeldToo;

    @Autowired
    private FacilityNames facilityNames;

    @Autowired
    private ConfigurableApplicationContext application;

    private RequestPostProcessor caseworker;
    private String prison;

    @BeforeEach
    void a_prison_that_nobody_else_was_in() {
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        prison = "سجن " + Arrivals.familyName();
    }

    @Test
    void places_that_were_written_before_are_known_after_a_start_with_another_list_of_facilities() {
        caseHeardOf(prison, "2013-05", false);
        jdbc.sql("delete from facility_name_making").update();
        jdbc.sql("delete from facility_name where written = ?").param(prison).update();

        facilityNames.on(new ApplicationReadyEvent(new SpringApplication(), new String[0], application, Duration.ZERO));

        known(prison);
        assertThat(jdbc.sql("select count(*) from facility_name_making")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void survivors_come_first_however_the_place_is_written_and_none_of_other_years() {
        UUID caseId = caseHeardOf(prison, "2013-05", false);
        Map<String, UUID> held = held(Map.of(
                "released", mention(prison, "2013-08", DetentionEvent.RELEASED),
                "seen", mention(prison.replace("سجن ", ""), "2013-05", DetentionEvent.SEEN),
                "later", mention(prison, "2019-05", DetentionEvent.ENTERED),
                "elsewhere", mention("سجن " + Arrivals.familyName(), "2013-05", DetentionEvent.SEEN)));

        String page = page("/codetention/" + caseId);

        assertThat(Pages.rows(page, "/RECORD/([0-9a-f-]{36})"))
                .containsExactly(text(held, "released"), text(held, "seen"));
        assertThat(page).contains("Survivor", "Certain", "Possible");
        assertThat(page("/cases/" + caseId)).contains("/codetention/" + caseId);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where subject_id = ? and action = 'codetention-looked-for'")
                        .param(caseId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_request_is_noted_once_on_the_case_that_knows_the_person_and_nothing_is_sent() {
        UUID caseId = caseHeardOf(prison, "2013-05", false);
        UUID other = caseHeardOf(prison, "2013-06", true);
        UUID report = jdbc.sql("select report_id from case_report where case_id = ?")
                .param(other)
                .query(UUID.class)
                .single();
        assertThat(page("/codetention/" + caseId))
                .contains("/REPORT/" + report, "The family agreed to be contacted by survivors");

        String address = "/codetention/" + caseId + "/REPORT/" + report;
        assertThat(request(address, "")).hasStatus(422);
        assertThat(request(address, "Was he in the red building?")).hasStatus(302);
        assertThat(request(address, "Was he in the red building?")).hasStatus(302);

        assertThat(page("/codetention/" + caseId)).contains("Requested:").doesNotContain("/REPORT/" + report);
        assertThat(page("/cases/" + other)).contains("Was he in the red building?");
        assertThat(jdbc.sql("select count(*) from case_note where case_id = ?")
                        .param(other)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("""
                        select count(*) from audit_entry
                        where subject_id in (?, ?) and action = 'codetention-contact-requested'
                        """).params(caseId, other).query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void a_long_list_is_paged_and_asks_no_more_for_each_page() {
        UUID caseId = caseHeardOf(prison, "2013-05", false);
        Map<String, Mention> many = new HashMap<>();
        for (int at = 0; at < 60; at++) {
            many.put("" + at, stranger(prison, "2013-0" + (1 + at % 9)));
        }
        Map<String, UUID> held = held(many);

        List<String> pages = new Pages(browser).of("/codetention/" + caseId, caseworker);

        assertThat(pages).hasSize(3);
        assertThat(pages.stream().flatMap(page -> Pages.rows(page, "/RECORD/([0-9a-f-]{36})").stream()))
                .hasSize(60)
                .containsExactlyInAnyOrderElementsOf(
                        held.values().stream().map(UUID::toString).toList());
        UUID alone = caseHeardOf("سجن " + Arrivals.familyName(), "2013-05", false);
        held(Map.of("one", mention(heardOf(alone), "2013-05", DetentionEvent.SEEN)));
        assertThat(Statements.repeated(() -> page("/codetention/" + caseId)))
                .isEqualTo(Statements.repeated(() -> page("/codetention/" + alone)));
    }

    /** The rule is written twice: once for one pair, once for the index. */
    @Test
    void the_database_finds_just_those_whose_months_overlap() {
        Random random = new Random(7);
        Map<String, Mention> many = new HashMap<>();
        for (int at = 0; at < 300; at++) {
            DetentionEvent event = DetentionEvent.values()[random.nextInt(DetentionEvent.values().length)];
            many.put("" + at, mention(prison, anyDate(random), event));
        }
        Map<String, UUID> held = held(many);

        for (int at = 0; at < 40; at++) {
            PartialDate one = PartialDate.parse(anyDate(random)).orElseThrow();
            PartialDate two = PartialDate.parse(anyDate(random)).orElseThrow();
            boolean inOrder = one.compareTo(two) <= 0;
            Months stay = Months.between(
                    inOrder ? one : two, inOrder ? two : one, random.nextBoolean(), random.nextBoolean());
            Map<UUID, Boolean> found = new HashMap<>();
            findHeldToo
                    .find(UUID.randomUUID(), List.of(prison), stay, false, null, 1_000)
                    .forEach(one1 -> found.put(one1.id(), one1.certain()));

            Map<UUID, Boolean> expected = new HashMap<>();
            held.forEach((key, id) -> {
                Circumstances said = many.get(key).circumstances();
                if (said.event().presence() != Presence.NONE) {
                    Months.Overlap overlap =
                            Months.of(said.eventDate(), said.event().presence()).overlap(stay);
                    if (overlap != Months.Overlap.NONE) {
                        expected.put(id, overlap == Months.Overlap.CERTAIN);
                    }
                }
            });
            assertThat(found).as(one + " " + two).isEqualTo(expected);
        }
    }

    private static String anyDate(Random random) {
        int year = 2011 + random.nextInt(4);
        String month = random.nextInt(4) == 0 ? "" : "-%02d".formatted(1 + random.nextInt(12));
        String day = month.isEmpty() || random.nextBoolean() ? "" : "-%02d".formatted(1 + random.nextInt(28));
        return year + month + day + (random.nextInt(4) == 0 ? "~" : "");
    }

    private static Mention mention(String facility, String date, DetentionEvent event) {
        return new Mention(
                UUID.randomUUID().toString(),
                MentionKind.RECORD,
                Arrivals.person(Arrivals.familyName()),
                new Circumstances(PartialDate.parse(date).orElseThrow(), "", facility, event),
                "");
    }

    /** Somebody whom nobody takes for the person sought. */
    private static Mention stranger(String facility, String date) {
        return new Mention(
                UUID.randomUUID().toString(),
                MentionKind.RECORD,
                new PersonDescription(
                        new PersonName("", "هدى", "مروان", "", Arrivals.familyName(), "", ""),
                        Sex.FEMALE,
                        null,
                        null,
                        null,
                        "",
                        "",
                        null,
                        ""),
                new Circumstances(PartialDate.parse(date).orElseThrow(), "", facility, DetentionEvent.SEEN),
                "");
    }

    /** Stores them as the lines of a list, and waits until their places are known. */
    private Map<String, UUID> held(Map<String, Mention> mentions) {
        List<String> keys = new ArrayList<>(mentions.keySet());
        List<UUID> ids = arrivals.list(keys.stream().map(mentions::get).toList());
        mentions.values().stream()
                .map(mention -> mention.circumstances().facility())
                .distinct()
                .forEach(this::known);
        Map<String, UUID> held = new HashMap<>();
        IntStream.range(0, keys.size()).forEach(at -> held.put(keys.get(at), ids.get(at)));
        return held;
    }

    private UUID caseHeardOf(String facility, String since, boolean survivorsMayAsk) {
        UUID reportId = submitReports
                .submit(new NewReport(
                        Channel.WEB,
                        UUID.randomUUID(),
                        "",
                        Arrivals.person(Arrivals.familyName()),
                        new Circumstances(null, "", "", DetentionEvent.MISSING),
                        ResponsibleParty.UNKNOWN,
                        "",
                        List.of(new HeardOf(facility, PartialDate.parse(since).orElseThrow(), "")),
                        News.NO_NEWS,
                        "",
                        new Enquirer("", Relationship.MOTHER, "", "", "", true, "ar"),
                        new Consents(true, false, false, survivorsMayAsk)))
                .reportId();
        known(facility);
        return arrivals.caseOf(reportId);
    }

    private String heardOf(UUID caseId) {
        return jdbc.sql("select facility from report_facility join case_report using (report_id) where case_id = ?")
                .param(caseId)
                .query(String.class)
                .single();
    }

    private void known(String facility) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from facility_name where written = ?")
                                .param(facility)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private static String text(Map<String, UUID> held, String key) {
        return String.valueOf(held.get(key));
    }

    private String page(String address) {
        return new Pages(browser).open(address + "?lang=en", caseworker);
    }

    private MvcTestResult request(String address, String words) {
        return browser.post()
                .uri(address)
                .with(caseworker)
                .with(csrf())
                .param("words", words)
                .exchange();
    }
}
