package org.sila.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sila.accounts.Role;
import org.sila.accounts.TestStaff;
import org.sila.person.Circumstances;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.person.WrittenText;
import org.sila.reports.Channel;
import org.sila.reports.Consents;
import org.sila.reports.Enquirer;
import org.sila.reports.NewReport;
import org.sila.reports.News;
import org.sila.reports.Receipt;
import org.sila.reports.Relationship;
import org.sila.reports.ResponsibleParty;
import org.sila.reports.SubmitReports;
import org.sila.sources.Cell;
import org.sila.sources.Grade;
import org.sila.sources.NewRecord;
import org.sila.sources.NewSource;
import org.sila.sources.RecordKind;
import org.sila.sources.RegisterSource;
import org.sila.sources.StoreRecords;
import org.sila.testing.Arrivals;
import org.sila.testing.Pages;
import org.sila.testing.SilaTest;
import org.sila.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What staff find from the one box, and what nobody finds. */
@SilaTest
@AutoConfigureMockMvc
class SearchTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private SubmitReports submitReports;

    @Autowired
    private RegisterSource registerSource;

    @Autowired
    private StoreRecords storeRecords;

    private RequestPostProcessor caseworker;
    private String family;

    @BeforeEach
    void a_caseworker() {
        caseworker = TestStaff.signedIn(Role.CASEWORKER, jdbc);
        family = Arrivals.familyName();
    }

    @Test
    void a_record_is_found_by_any_of_its_names_in_any_order_or_script_and_the_page_says_by_which() {
        UUID record = record(person("سامر", "عدنان", "ثريا", "أبو نزار"), "", "");
        String href = "/records/" + record;

        assertThat(found(family)).contains(href, "family name");
        assertThat(found(family.substring(0, 8))).contains(href, "(begins like it)");
        assertThat(found(family + " سامر")).contains(href, "given name", "family name");
        assertThat(found("سامر بن عدنان " + family)).contains(href, "father’s name");
        assertThat(found("Samer Adnan, " + family)).contains(href, "(sounds like it)");
        assertThat(found("ثُريّا\u200f " + family)).contains(href, "mother’s name");
        assertThat(found("نزار " + family)).contains(href, "known as");
        assertThat(found("أبو نزار " + family)).contains(href, "known as");
        assertThat(found(family.substring(2) + " ١٩٨٥")).contains(href, "year of birth");
        assertThat(found("سامر سامر " + family))
                .contains("These lack one of the words")
                .contains(href, "not there");
    }

    @Test
    void a_name_whose_space_went_missing_is_found_by_its_two() {
        UUID record = record(person("محمدعلي", "عدنان", "", ""), "", "");

        assertThat(found("محمد علي " + family)).contains("/records/" + record).doesNotContain("not there");
    }

    @Test
    void where_nobody_has_every_name_those_who_lack_one_are_shown_and_the_page_says_so() {
        UUID record = record(person("سامر", "عدنان", "", ""), "", "");

        assertThat(found("سامر غضنفرزاده " + family))
                .contains("These lack one of the words", "/records/" + record, "not there");
        assertThat(found("سامر عدنان " + family)).doesNotContain("These lack one of the words");
    }

    @Test
    void a_case_is_found_by_every_number_that_it_goes_by_exactly_and_in_any_digits() {
        String number = digits(11);
        String phone = "9" + digits(8);
        NewReport report =
                report("P-" + number + "/x", number, "+963 " + phone.substring(0, 3) + " " + phone.substring(3));
        Receipt receipt = submitReports.submit(report);
        String href = "/cases/" + arrivals.caseOf(receipt.reportId());
        String caseNumber = jdbc.sql("select number from sought_case where id = ?")
                .param(UUID.fromString(href.substring(7)))
                .query(String.class)
                .single();
        found(family);

        assertThat(found(receipt.reference().value())).contains(href, "reference");
        assertThat(found(receipt.reference().value().toLowerCase().replace("-", " ")))
                .contains(href);
        assertThat(found(arabic(caseNumber))).contains(href, "number of the case");
        assertThat(found("p " + number + " X")).contains(href, "number in the source");
        assertThat(found("R-" + number)).contains(href, "registry number");
        assertThat(found(arabic(number))).contains(href, "national number");
        assertThat(found("0" + phone.substring(0, 4) + "-" + phone.substring(4)))
                .contains(href, "telephone");
        assertThat(found("00963" + phone)).contains(href, "telephone");
        assertThat(page(search("0" + phone.substring(0, 6)))).doesNotContain(href);
    }

    @Test
    void a_report_that_was_withdrawn_is_found_no_more_and_its_rare_names_are_forgotten() {
        Receipt receipt = submitReports.submit(report("", null, "0944" + digits(6)));
        String href = "/cases/" + arrivals.caseOf(receipt.reportId());
        assertThat(found(family)).contains(href);

        withdraw(receipt);

        assertThat(page(search(family))).doesNotContain(href);
        assertThat(page(search(receipt.reference().value()))).doesNotContain(href);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from search_term where core = ?")
                                .param(family.substring(2))
                                .query(Integer.class)
                                .single()
                        == 0);
        assertThat(jdbc.sql("select count(*) from search_phone where report_id = ?")
                        .param(receipt.reportId())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_case_that_was_joined_leads_to_the_one_that_took_it_over() {
        UUID joined = arrivals.caseOf(arrivals.report(Arrivals.person(family)));
        UUID into = arrivals.caseOf(arrivals.report(Arrivals.person(Arrivals.familyName())));
        found(family);
        assertThat(browser.post()
                        .uri("/cases/" + joined + "/join")
                        .with(caseworker)
                        .with(csrf())
                        .param("number", number(into))
                        .param("joinReason", "the same person")
                        .exchange())
                .hasStatus(302);

        assertThat(page(search(family))).contains("/cases/" + into).doesNotContain("/cases/" + joined);
        assertThat(page(search(number(joined)))).contains("/cases/" + into, "joined to this one");
    }

    @Test
    void results_are_narrowed_by_links_that_a_colleague_may_open() {
        arrivals.record(Arrivals.person(family, "هدى", "1985-03-04"), DetentionEvent.RELEASED);
        UUID other = arrivals.record(Arrivals.person(family, "هدى", "1971-03-04"), DetentionEvent.RELEASED);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        Pages.rows(page(search(family)), "(/records/[^\"]*)").size() == 2);
        String page = page(search(family));
        String link = Pages.rows(page, "href=\"(/search/[^\"]*year=\\d+)\"[^>]*><bdi>1971")
                .get(0);

        String narrowed =
                new Pages(browser).open(link.replace("&amp;", "&"), TestStaff.signedIn(Role.SUPERVISOR, jdbc));

        assertThat(Pages.rows(narrowed, "(/records/[^\"]*)")).containsExactly("/records/" + other);
    }

    @Test
    void cases_are_narrowed_by_their_status_and_what_no_page_offers_is_refused() {
        UUID caseId = arrivals.caseOf(arrivals.report(Arrivals.person(family)));
        found(family);
        for (String words : List.of(family, number(caseId))) {
            String address = search(words);

            assertThat(page(address + "?in=CASES&status=RECEIVED")).contains("/cases/" + caseId);
            assertThat(page(address + "?in=CASES&status=CLOSED"))
                    .doesNotContain("/cases/" + caseId)
                    .contains("No case was found", "Show all results");
            assertThat(page(address + "?year=0&list=-1&from=bm9uc2Vuc2U")).contains("Show all results");
            assertThat(browser.get().uri(address + "?year=abc").with(caseworker))
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    @Test
    void many_results_are_paged_and_ask_the_database_no_more_than_one() {
        String many = Arrivals.familyName();
        record(person("سامر", "عدنان", "", ""), "", "");
        List<UUID> records = arrivals.records(
                IntStream.range(0, 60).mapToObj(at -> Arrivals.person(many)).toList(), DetentionEvent.RELEASED);
        found(family);
        await().atMost(Duration.ofSeconds(60)).until(() -> page(search(many)).contains("/records/"));
        String one = search(family);
        String sixty = search(many);

        assertThat(Statements.count(() -> page(sixty))).isEqualTo(Statements.count(() -> page(one)));
        assertThat(new Pages(browser)
                        .of(sixty, caseworker).stream()
                                .flatMap(page -> Pages.rows(page, "/records/([^\"]*)\"").stream()))
                .containsExactlyInAnyOrderElementsOf(
                        records.stream().map(UUID::toString).toList());
    }

    @Test
    void nothing_that_was_searched_is_in_an_address_or_in_clear_in_the_database() {
        String address = search("سامر " + family);
        page(address);
        UUID id = UUID.fromString(address.substring("/search/".length()));

        byte[] kept = jdbc.sql("select words from kept_search where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain(family);
        assertThat(jdbc.sql("select action || details from audit_entry where subject_id = ? order by number")
                        .param(id)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(entry -> entry.contains(family))
                .first()
                .asString()
                .startsWith("searched");
    }

    @Test
    void only_who_may_read_cases_searches_and_an_old_search_is_gone() {
        String address = search(family);
        RequestPostProcessor administrator = TestStaff.signedIn(Role.ADMINISTRATOR, jdbc);

        assertThat(browser.get().uri(address).with(administrator)).hasStatus(HttpStatus.FORBIDDEN);
        jdbc.sql("update kept_search set expires_at = now() - interval '1 hour' where id = ?")
                .param(UUID.fromString(address.substring("/search/".length())))
                .update();
        assertThat(browser.get().uri(address).with(caseworker)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/records/" + UUID.randomUUID()).with(caseworker))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \u200f ", "م", "500"})
    void too_little_or_too_much_is_refused_with_what_was_typed(String words) {
        String typed = words.equals("500") ? "م".repeat(500) : words;

        MvcTestResult answer = post(typed);

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(answer)).contains("Error:", WrittenText.clean(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table report; --",
                "%",
                "___",
                "\\",
                "\u202eعكس\u202c",
                "{}",
                "𝔐𝔬𝔥",
                "👤👤👤",
                "a:b:c",
                "...",
                "0",
                "99999999999999999999999",
                "SL-",
                "((((",
                "عبد",
                "ال",
                "بن",
                "Abd al-",
                "ﷺ",
                "\u0000\u0001x",
                "7asan 3ali",
                "محمد 1985 1986",
                "اا",
                "\ud800",
                "null",
                "${7*7}",
                "<script>alert(1)</script>",
                "ـــــ"
            })
    void whatever_is_typed_has_an_answer(String words) {
        MvcTestResult answer = post(words);

        assertThat(answer.getResponse().getStatus()).isIn(302, 422);
        if (answer.getResponse().getStatus() == 302) {
            assertThat(page(String.valueOf(answer.getResponse().getRedirectedUrl())))
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void the_page_of_a_record_shows_it_as_written_with_its_source_and_is_noted() {
        UUID record = record(person("سامر", "عدنان", "ثريا", ""), "K-12", "77");

        String page = page("/records/" + record);

        assertThat(page).contains(family, "عدنان", "Register of the north", "K-12", "خانة غريبة");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'record-viewed' and subject_id = ?")
                        .param(record)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private PersonDescription person(String given, String father, String mother, String nickname) {
        return new PersonDescription(
                new PersonName("", given, father, "", family, mother, nickname),
                Sex.MALE,
                PartialDate.ofYear(1985),
                null,
                null,
                "",
                "حمص",
                null,
                "");
    }

    private UUID record(PersonDescription person, String externalId, String cell) {
        UUID source = registerSource.register(new NewSource(
                "Register of the north", RecordKind.PRISON_REGISTER, "test", "", null, Grade.UNJUDGED, null));
        return storeRecords
                .store(
                        source,
                        List.of(new NewRecord(
                                7,
                                externalId,
                                List.of(new Cell("خانة غريبة", cell)),
                                person,
                                new Circumstances(null, "", "", DetentionEvent.ENTERED))))
                .get(0);
    }

    private NewReport report(String externalId, String nationalNumber, String phone) {
        PersonDescription person = new PersonDescription(
                new PersonName("", "سامر", "عدنان", "", family, "", ""),
                Sex.MALE,
                null,
                null,
                null,
                "",
                "حمص",
                nationalNumber,
                nationalNumber == null ? "" : "R " + nationalNumber);
        return new NewReport(
                Channel.WEB,
                UUID.randomUUID(),
                externalId,
                person,
                new Circumstances(null, "", "", DetentionEvent.MISSING),
                ResponsibleParty.UNKNOWN,
                "",
                List.of(),
                News.NO_NEWS,
                "",
                new Enquirer("", Relationship.MOTHER, phone, "", "", false, "ar"),
                new Consents(false, false, false, false));
    }

    private void withdraw(Receipt receipt) {
        MvcTestResult opened = browser.post()
                .uri("/status")
                .with(csrf())
                .param("reference", receipt.reference().value())
                .param("code", receipt.accessCode().value())
                .exchange();
        var session = opened.getResponse().getCookie("sila-session");
        var request = browser.post().uri("/status/withdraw").with(csrf()).param("sure", "true");
        assertThat((session == null ? request : request.cookie(session)).exchange())
                .hasStatusOk();
    }

    /** What is found, once what arrived has been told to all whom it concerns. */
    private String found(String words) {
        String address = search(words);
        await().atMost(Duration.ofSeconds(60)).until(() -> page(address).contains("class=\"hits\""));
        return page(address);
    }

    private String search(String words) {
        MvcTestResult answer = post(words);
        assertThat(answer).hasStatus(302);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult post(String words) {
        return browser.post()
                .uri("/search")
                .with(caseworker)
                .with(csrf())
                .cookie(new Cookie("lang", "en"))
                .param("words", words)
                .exchange();
    }

    private String page(String address) {
        MvcTestResult page = browser.get()
                .uri(URI.create(address))
                .with(caseworker)
                .cookie(new Cookie("lang", "en"))
                .exchange();
        assertThat(page).hasStatusOk();
        return text(page);
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String number(UUID caseId) {
        return jdbc.sql("select number from sought_case where id = ?")
                .param(caseId)
                .query(String.class)
                .single();
    }

    private static String digits(int count) {
        StringBuilder digits = new StringBuilder();
        ThreadLocalRandom.current().ints(count, 1, 10).forEach(digits::append);
        return digits.toString();
    }

    private static String arabic(String digits) {
        StringBuilder arabic = new StringBuilder();
        digits.chars().forEach(digit -> arabic.append((char) ('٠' + digit - '0')));
        return arabic.toString();
    }
}
