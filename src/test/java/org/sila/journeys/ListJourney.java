package org.sila.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sila.accounts.Role;
import org.sila.imports.ListShape;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonDescription;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.sila.testing.Arrivals;
import org.sila.web.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator brings in a list as it came: from Excel, in an old encoding, with a row that says nothing. */
class ListJourney extends Journey {

    private static final String ROWS = """
            الاسم الكامل;اسم الأم;تاريخ الولادة;المحافظة;تاريخ الإفراج
            يزن الحوراني;سميرة;1990;درعا;08/12/2024
            ربيع الزعبي;نوال;1985-03;درعا;2024-12-08
            ;مريم;1970;;
            """;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_release_list_becomes_records_with_their_source(Language language) throws IOException {
        Visitor administrator = staff(Role.ADMINISTRATOR, language).opens("/imports");
        administrator.isAt("imports.title").looks("imports");

        administrator.follows("imports.new").isAt("imports.new").looks("imports-new");
        String title = uploads(administrator, file());
        administrator.isAt("imports.preview.title").seesWords("يزن الحوراني").looks("imports-preview");
        administrator.presses("imports.start", 2);

        waitsUntilFinished(administrator);
        administrator.seesWords(title).sees("imports.import-state.FINISHED").looks("imports-finished");
    }

    /** One language each, alternately. */
    @ParameterizedTest
    @EnumSource
    void a_list_of_any_shape_leads_to_a_proposal(ListShape shape) throws IOException {
        Language language = shape.ordinal() % 2 == 0 ? Language.ARABIC : Language.ENGLISH;
        PersonDescription sought = seldomNamed(Arrivals.familyName());
        UUID report = arrivals.report(sought);
        Path file = Files.write(
                Files.createDirectory(folder.resolve(UUID.randomUUID().toString()))
                        .resolve(shape.fileName()),
                shape.file(sought.name().family()));

        Visitor administrator = staff(Role.ADMINISTRATOR, language).opens("/imports/new");
        uploads(administrator, file);
        administrator.isAt("imports.preview.title").seesWords(sought.name().family());
        if (shape == ListShape.EXCHANGE_FILE || shape == ListShape.NOTHING_BUT_NAMES) {
            administrator.looks("imports-preview-" + shape.name().toLowerCase(Locale.ROOT));
        }
        administrator.page().locator("button[value=start]").click();
        waitsUntilFinished(administrator);

        arrivals.match(report, recordOf(sought));
    }

    /** Several sheets, a title, merged and hidden rows, several names in a cell; and a row that comes back mended. */
    @ParameterizedTest
    @EnumSource(names = "ARABIC")
    void a_workbook_with_everything_in_it_is_asked_about_and_its_refused_row_mended(Language language)
            throws IOException {
        String family = Arrivals.familyName();
        Path file = Files.write(folder.resolve("workbook-" + language + ".xlsx"), ListShape.hardWorkbook(family));
        Visitor administrator = staff(Role.ADMINISTRATOR, language).opens("/imports/new");
        uploads(administrator, file);
        administrator
                .isAt("imports.preview.title")
                .sees("imports.sheets")
                .sees("imports.titles.text")
                .sees("imports.hidden.lead")
                .sees("imports.several-names.lead")
                .looks("imports-preview-workbook");
        administrator.presses("imports.sheets.take");
        administrator.page().locator("input[name=rows][value=READ]").check();
        administrator.page().locator("section[aria-labelledby=hidden] button").click();
        administrator.page().locator("input[name=FAMILY][value=split]").check();
        administrator
                .page()
                .locator("section[aria-labelledby=several-names] button")
                .click();
        administrator.page().locator("button[value=start]").click();
        waitsUntilFinished(administrator);
        administrator.sees("imports.refused.lead").looks("imports-finished-with-refusals");

        String key = administrator.page().url().replaceAll(".*/", "") + "/6";
        administrator.follows("imports.mending.bring");
        administrator.attaches(
                "imports.file",
                Files.writeString(
                        folder.resolve("mended-" + language + ".csv"),
                        "السجن,الاسم الكامل,المواليد,sila-row\nسجن عدرا المركزي,عكرمة " + family + ",1985," + key
                                + "\n"));
        administrator.presses("imports.upload");
        administrator
                .isAt("imports.preview.title")
                .sees("imports.mending.is-one")
                .looks("imports-preview-mended");
        administrator.page().locator("button[value=start]").click();
        waitsUntilFinished(administrator);
        administrator.sees("imports.mending.is-one");
    }

    @ParameterizedTest
    @EnumSource
    void whoever_looks_like_somebody_of_an_earlier_list_is_pointed_out_before_the_import(Language language)
            throws IOException {
        PersonDescription known = seldomNamed(Arrivals.familyName());
        UUID record = arrivals.record(known, DetentionEvent.ENTERED);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select exists (select from record_key where record_id = ?)")
                        .param(record)
                        .query(Boolean.class)
                        .single());
        Visitor administrator = staff(Role.ADMINISTRATOR, language).opens("/imports/new");
        uploads(
                administrator,
                Files.writeString(
                        folder.resolve("earlier-" + language + ".csv"),
                        "الاسم الكامل,اسم الأم,المواليد\nنبراس عكرمه "
                                + known.name().family() + ",شذى,1985\n"));

        for (int look = 0; look < 300 && !administrator.reads("imports.earlier.people", 1); look++) {
            administrator.page().waitForTimeout(100);
            administrator.page().reload();
        }

        administrator
                .sees("imports.earlier.text")
                .sees("imports.earlier.row", 2)
                .looks("imports-preview-earlier");

        administrator.page().locator("select[name=columns]").nth(1).selectOption("");
        administrator.presses("imports.earlier.anew").isAt("imports.preview.title");
        assertThat(administrator.page().locator("select[name=columns]").nth(1)).hasValue("");
        assertThat(administrator.page().locator("select[name=columns]").nth(0)).hasValue("FULL_NAME");
    }

    @ParameterizedTest
    @EnumSource
    void the_same_file_is_refused_and_led_to_its_first_import(Language language) throws IOException {
        Path file = file();
        Visitor administrator = staff(Role.ADMINISTRATOR, language).opens("/imports/new");
        uploads(administrator, file);

        uploads(administrator.opens("/imports/new"), file);

        administrator.sees("imports.same-file").looks("imports-same-file");
        administrator.follows("imports.same-file.open").isAt("imports.preview.title");
    }

    @ParameterizedTest
    @EnumSource
    void a_caseworker_has_no_business_here(Language language) {
        Visitor caseworker = staff(Role.CASEWORKER, language).opens("/imports");

        caseworker.isAt("web.error.403.title").looks("forbidden");
    }

    /** By names that hardly anybody else in the tests has: a list of nothing but names proves nothing by common ones. */
    private static PersonDescription seldomNamed(String family) {
        return new PersonDescription(
                new PersonName("", "نبراس", "عكرمة", "", family, "شذى", ""),
                Sex.MALE,
                PartialDate.parse("1985-03-04").orElseThrow(),
                null,
                null,
                "",
                "حمص",
                null,
                "");
    }

    private UUID recordOf(PersonDescription person) {
        return jdbc.sql("""
                        select id from detainee_record
                        where family_name = :family or full_name like 'نبراس%' || :family
                        """)
                .param("family", person.name().family())
                .query(UUID.class)
                .single();
    }

    /** Different every time, since neither a file nor a row is taken twice. */
    private Path file() throws IOException {
        UUID mark = UUID.randomUUID();
        Path file = folder.resolve(mark + ".csv");
        String name = mark.toString()
                .replace("-", "")
                .substring(0, 12)
                .chars()
                .mapToObj(digit -> String.valueOf("بتجحدرسصطعفقكلمن".charAt(Character.digit(digit, 16))))
                .collect(Collectors.joining());
        String rows = ROWS.replace("سميرة", "سميرة " + name).replace("نوال", "نوال " + name);
        return Files.writeString(file, rows, Charset.forName("windows-1256"));
    }

    /** What is asked of a release list, answered. */
    static String uploads(Visitor administrator, Path file) {
        String title = "قائمة الإفراج " + file.getFileName();
        administrator
                .attaches("imports.file", file)
                .answers("imports.kind", "imports.import-kind.RECORDS")
                .writes("imports.details.title", title)
                .selects("imports.details.record-kind", "sources.record-kind.RELEASE_LIST")
                .writes("imports.details.brought-by", "رابطة العائلات")
                .selects("imports.details.reliability", "sources.reliability.B")
                .selects("imports.details.credibility", "sources.credibility.2")
                .presses("imports.upload");
        return title;
    }

    static void waitsUntilFinished(Visitor administrator) {
        for (int look = 0; look < 300 && administrator.reads("imports.import-state.RUNNING"); look++) {
            administrator.page().waitForTimeout(100);
            administrator.follows("imports.progress.look-again");
        }
    }
}
