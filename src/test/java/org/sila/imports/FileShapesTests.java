package org.sila.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sila.imports.Files.utf8;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an administrator gets from files of every shape, and from those that mean harm. */
@SilaTest
@AutoConfigureMockMvc
class FileShapesTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    private ImportJourney journey;

    @BeforeEach
    void begin() {
        journey = new ImportJourney(browser, jdbc);
    }

    @Test
    void an_exchange_file_becomes_records_without_those_that_expired_and_adds_nothing_the_second_time() {
        String mark = ImportJourney.mark();
        String people = ListShape.exchanged(mark, "سامر عدنان", "2099-01-01")
                + ListShape.exchanged(mark, "نزار منير", "2020-01-01");
        String page = ImportJourney.uploaded(journey.upload(Files.pfif(people), "people.xml", "RECORDS"));
        assertThat(journey.page(page + "?lang=en")).bodyText().contains("PFIF", "Expired: 1 row");

        bringIn(page);
        assertThat(recordsOf(page)).containsExactly("سامر عدنان " + mark + " MALE 1985-03-04 SEEN حمص");
        assertThat(journey.page(page + "/refused.csv?lang=en"))
                .bodyText()
                .contains("It was to be kept until")
                .doesNotContain("نزار");

        String grown = people + ListShape.exchanged(mark, "ليلى غسان", "2099-01-01");
        String again = ImportJourney.uploaded(journey.upload(Files.pfif(grown), "people.xml", "RECORDS"));
        bringIn(again);
        assertThat(recordsOf(again)).singleElement().asString().startsWith("ليلى غسان");
        assertThat(reasonsOf(again)).containsExactlyInAnyOrder("ALREADY_HERE", "EXPIRED");
    }

    @Test
    void the_people_of_an_exchange_file_become_reports_with_their_notes() {
        String mark = ImportJourney.mark();
        String page = ImportJourney.uploaded(journey.upload(
                Files.pfif(ListShape.exchanged(mark, "سامر عدنان", "2099-01-01")), "people.xml", "REPORTS"));

        bringIn(page);

        assertThat(jdbc.sql("select relationship || ' ' || origin from report where full_name like '%' || ?")
                        .param(mark)
                        .query(String.class)
                        .single())
                .isEqualTo("UNKNOWN حمص");
    }

    @Test
    void a_list_of_nothing_but_names_loses_neither_its_first_name_nor_takes_its_title_for_one() {
        String mark = ImportJourney.mark();
        String untitled = ImportJourney.uploaded(
                journey.upload(utf8("سامر عدنان " + mark + "\nنزار منير " + mark + "\n"), "names.txt", "RECORDS"));
        assertThat(journey.page(untitled + "?lang=en")).bodyText().contains("None: the list begins at once");
        bringIn(untitled);
        assertThat(recordsOf(untitled)).hasSize(2);

        String titled =
                ImportJourney.uploaded(journey.upload(ListShape.NOTHING_BUT_NAMES.file(mark), "names.txt", "RECORDS"));
        bringIn(titled);
        assertThat(recordsOf(titled)).hasSize(2).first().asString().startsWith("نبراس عكرمة " + mark);
    }

    @Test
    void the_row_of_the_headers_can_be_said_by_hand() {
        String mark = ImportJourney.mark();
        String page = ImportJourney.uploaded(journey.upload(
                utf8("x,y\nسامر,عدنان\nيوسف " + mark + ",منير\nنزار " + mark + ",غسان\n"), "odd.csv", "RECORDS"));

        assertThat(header(page, "٩٩")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(header(page, "first")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(header(page, "٢")).hasStatus3xxRedirection();

        assertThat(jdbc.sql(
                                "select header_row || ' ' || row_count || ' ' || list_columns from list_import where id = ?")
                        .param(ImportJourney.id(page))
                        .query(String.class)
                        .single())
                .isEqualTo("2 2 ,");
        journey.start(page, "FULL_NAME", "FATHER_NAME");
        journey.finished(page);
        assertThat(recordsOf(page)).hasSize(2);
        header(page, "0");
        assertThat(journey.recordsOf(page)).isEqualTo(2);
    }

    @Test
    void a_forms_export_is_known_by_its_submissions_and_not_by_its_numbers() {
        String mark = ImportJourney.mark();
        String first = row(1, mark);
        String page = ImportJourney.uploaded(journey.upload(form(first), "export.csv", "RECORDS"));
        bringIn(page);
        String again = ImportJourney.uploaded(journey.upload(form(first + row(2, mark)), "export.csv", "RECORDS"));
        bringIn(again);

        assertThat(recordsOf(again)).hasSize(1);
        assertThat(reasonsOf(again)).containsExactly("ALREADY_HERE");
    }

    @Test
    void a_formula_without_a_value_leaves_its_row_out_and_says_why() {
        String mark = ImportJourney.mark();
        byte[] file = Files.xlsxOf(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>الاسم الكامل</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>B2</f><v>سامر " + mark + "</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\"><f>B3</f></c></row></sheetData></worksheet>");

        String page = ImportJourney.uploaded(journey.upload(file, "formula.xlsx", "RECORDS"));

        assertThat(journey.page(page + "?lang=en")).bodyText().contains("Formula without a value: 1 row");
        bringIn(page);
        assertThat(recordsOf(page)).hasSize(1);
        assertThat(reasonsOf(page)).containsExactly("UNCALCULATED");
    }

    @ParameterizedTest
    @MethodSource
    void a_file_that_means_harm_is_refused_with_one_sentence(byte[] file, String sentence) {
        MvcTestResult page = journey.upload(file, "list.xlsx", "RECORDS");

        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains(sentence);
    }

    static List<Object[]> a_file_that_means_harm_is_refused_with_one_sentence() {
        String doctype = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        return List.of(
                new Object[] {
                    utf8(doctype + "<pfif:pfif xmlns:pfif=\"http://zesty.ca/pfif/1.4\">&e;</pfif:pfif>"),
                    "في الملف تعريفات لا تحتاجها أي قائمة"
                },
                new Object[] {Files.odsOf(doctype + "<x>&e;</x>"), "في الملف تعريفات لا تحتاجها أي قائمة"},
                new Object[] {
                    "MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff\0\0\u00b8\0\0\0\0\0\0\0@\0\0\0"
                            .getBytes(StandardCharsets.ISO_8859_1),
                    "هذه ليست قائمة يمكن قراءتها"
                });
    }

    private static byte[] form(String rows) {
        return utf8("meta-instanceID,person-full_name,person-birth_date\n" + rows);
    }

    private static String row(int number, String mark) {
        return "uuid:" + UUID.nameUUIDFromBytes(utf8(mark + number)) + ",سامر عدنان " + mark + number + ",1985\n";
    }

    private MvcTestResult header(String page, String row) {
        return journey.send(page + "/header?headerRow=" + row);
    }

    /** As it was understood, nothing changed by hand. */
    private void bringIn(String page) {
        String columns = jdbc.sql("select list_columns from list_import where id = ?")
                .param(ImportJourney.id(page))
                .query(String.class)
                .single();
        journey.start(page, columns.split(",", -1));
        journey.finished(page);
    }

    private List<String> recordsOf(String page) {
        return jdbc.sql("""
                        select d.full_name || ' ' || d.sex || ' ' || coalesce(d.birth_date, '') || ' ' || d.event || ' ' || d.origin
                        from detainee_record d join list_import i on i.source_id = d.source_id
                        where i.id = ? order by d.row_number
                        """).param(ImportJourney.id(page)).query(String.class).list();
    }

    private List<String> reasonsOf(String page) {
        return jdbc.sql("select reason from import_refusal where import_id = ? order by row_number")
                .param(ImportJourney.id(page))
                .query(String.class)
                .list();
    }
}
