package org.sila.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.imports.rows.ValueChoices;
import org.sila.places.Places;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The administrator's journey with lists, over HTTP and with everything behind it. */
@SilaTest
@AutoConfigureMockMvc
class ImportsTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Places places;

    private ImportJourney journey;

    @BeforeEach
    void begin() {
        journey = new ImportJourney(browser, jdbc);
    }

    @Test
    void a_windows_list_with_semicolons_becomes_detainee_records() {
        String mark = ImportJourney.mark();
        byte[] file = ("قائمة المفرج عنهم\n\nم;الاسم الثلاثي;اسم الأم;المواليد;تاريخ الإفراج;ملاحظات\n"
                        + "1;محمد علي " + mark + ";فاطمة;1/1/1985;8/12/2024;=1+1\n"
                        + "2;;زينب;1990;;\n"
                        + "3;سامر حسن " + mark + ";هدى;31/2/1990;;\n"
                        + "4;خالد عمر " + mark + ";مريم;1977;;\n")
                .getBytes(Charset.forName("windows-1256"));

        String page = ImportJourney.uploaded(journey.upload(file, "records.csv", "RECORDS"));
        assertThat(journey.page(page + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Windows-1256", "محمد علي " + mark, "1 January 1985", "No name: 1 row", "is no date");
        journey.start(page, "", "FULL_NAME", "MOTHER_NAME", "BIRTH_DATE", "EVENT_DATE", "");

        journey.finished(page);
        assertThat(journey.page(page + "?lang=en"))
                .bodyText()
                .containsPattern("Taken in</dt>\\s*<dd><bdi>2</bdi>")
                .containsPattern("Left out</dt>\\s*<dd><bdi>2</bdi>");
        assertThat(jdbc.sql("""
                                select d.row_number || ' ' || d.full_name || ' ' || d.birth_date || ' ' || d.event
                                from detainee_record d join list_import i on i.source_id = d.source_id
                                where i.id = :id order by d.row_number
                                """)
                        .param("id", ImportJourney.id(page))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "4 محمد علي " + mark + " 1985-01-01 RELEASED", "7 خالد عمر " + mark + " 1977 RELEASED");
        assertThat(jdbc.sql("select as_written::text from detainee_record where full_name = :name")
                        .param("name", "خالد عمر " + mark)
                        .query(String.class)
                        .single())
                .contains("1977", "المواليد");
        assertThat(journey.page(page + "/refused.csv?lang=en"))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFF")
                .contains("6,\"“Date of birth” is no date. ", "31/2/1990");
    }

    @Test
    void a_partners_workbook_becomes_reports() {
        String mark = ImportJourney.mark();
        byte[] file = Files.xlsx(sheet -> {
            String[] headers = {
                "_uuid",
                "missing/full_name",
                "missing/sex",
                "reporter/name of reporter",
                "reporter/phone_number",
                "relationship"
            };
            String[] row = {"u-" + mark, "ليلى " + mark, "أنثى", "سعاد", "+963 900", "أخت"};
            for (int column = 0; column < headers.length; column++) {
                sheet.value(0, column, headers[column]);
                sheet.value(1, column, row[column]);
            }
        });

        String page = ImportJourney.uploaded(journey.upload(file, "kobo.xlsx", "REPORTS"));
        journey.start(page, "ID", "FULL_NAME", "SEX", "ENQUIRER_NAME", "ENQUIRER_PHONE", "RELATIONSHIP");

        journey.finished(page);
        assertThat(jdbc.sql("""
                                select channel || ' ' || sex || ' ' || relationship || ' ' || consent_search || ' ' || event
                                from report where external_id = :id
                                """).param("id", "u-" + mark).query(String.class).single())
                .isEqualTo("IMPORT FEMALE SISTER true MISSING");
    }

    @Test
    void the_same_file_is_refused_with_a_link_to_the_first() {
        byte[] file = Files.utf8("name\nAli " + ImportJourney.mark() + "\n");
        String page = ImportJourney.uploaded(journey.upload(file, "one.csv", "RECORDS"));

        assertThat(journey.upload(file, "other name.csv", "REPORTS"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"" + page + "\"");
    }

    @Test
    void a_discarded_upload_may_come_again() {
        byte[] file = Files.utf8("name\nAli " + ImportJourney.mark() + "\n");
        String page = ImportJourney.uploaded(journey.upload(file, "one.csv", "RECORDS"));

        assertThat(journey.send(page + "/discard")).hasStatus3xxRedirection();

        assertThat(journey.page(page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(ImportJourney.uploaded(journey.upload(file, "one.csv", "REPORTS")))
                .isNotEqualTo(page);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_and_what_was_typed_stays() {
        MvcTestResult page = journey.upload(new byte[] {'P', 'K', 3, 4, 0, 0}, "cut.xlsx", "RECORDS");

        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(page).bodyText().contains("value=\"قائمة التجربة\"", "الملف تالف أو لم يُنسخ كاملاً");
    }

    @Test
    void an_empty_file_is_called_empty_not_missing() {
        assertThat(journey.upload(new byte[0], "empty.csv", "RECORDS"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("الملف فارغ", "value=\"قائمة التجربة\"");
    }

    @Test
    void a_form_without_a_file_says_what_is_missing() {
        assertThat(journey.send("/imports?lang=en&kind=RECORDS"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose the file with the list", "Enter a title", "Choose what kind of document");
    }

    @Test
    void a_list_with_no_name_column_waits_until_one_is_chosen() {
        String mark = ImportJourney.mark();
        String page = ImportJourney.uploaded(
                journey.upload(Files.utf8("x" + mark + ",العمر\nعلي " + mark + ",30\n"), "x.csv", "RECORDS"));

        assertThat(journey.page(page + "?lang=en")).bodyText().contains("No column names the people");
        assertThat(journey.columns(page, "start", "", "AGE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("لا يوجد عمود فيه الأسماء");
        assertThat(journey.columns(page, "preview", "AGE", "AGE")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(journey.columns(page, "preview", "FULL_NAME", "AGE")).hasStatus3xxRedirection();
        assertThat(journey.page(page)).bodyText().doesNotContain("لا يوجد عمود فيه الأسماء");
        journey.start(page, "FULL_NAME", "AGE");
        journey.finished(page);
    }

    @Test
    void columns_are_guessed_from_values_and_the_next_list_of_that_shape_is_read_as_this_one_was() {
        String mark = ImportJourney.mark();
        String headers = "a" + mark + ",b,c,d\n";
        String first = ImportJourney.uploaded(journey.upload(
                Files.utf8(headers + "محمد علي,ذكر,1985,x\nسامر حسن,ذكر,1990,y\nخالد عمر,أنثى,1977,z\n"),
                "first.csv",
                "RECORDS"));
        assertThat(journey.page(first + "?lang=en"))
                .bodyText()
                .contains("By its values", "Please check", "سامر حسن", "Neither header nor values tell");
        journey.start(first, "FULL_NAME", "SEX", "EVENT_DATE", "NICKNAME");
        journey.finished(first);

        String next = ImportJourney.uploaded(
                journey.upload(Files.utf8(headers + "هدى " + mark + ",أنثى,2013,w\n"), "next.csv", "RECORDS"));
        assertThat(journey.page(next + "?lang=en"))
                .bodyText()
                .contains("Read as last time", "href=\"" + first + "\"")
                .containsPattern("value=\"NICKNAME\"\\s+selected");
        assertThat(journey.columns(next, "guess")).hasStatus3xxRedirection();
        assertThat(journey.page(next + "?lang=en")).bodyText().doesNotContain("Read as last time");
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_id = ? and action = 'list-columns-chosen'")
                        .param(ImportJourney.id(next))
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void words_that_are_not_known_are_decided_and_letters_of_a_pdf_put_right() {
        String mark = ImportJourney.mark();
        byte[] file = Files.utf8("الاسم الكامل,الحالة,السجن\n"
                + "عبد هللا االسطل " + mark + ",حرّروه" + mark + ",زنازين" + mark + "\n"
                + "محمد علي " + mark + "," + mark + ",صيدنايا\n"
                + "محمد علي " + mark + ",محرر,صيدنايا\n");
        String page = ImportJourney.uploaded(journey.upload(file, "words.csv", "RECORDS"));
        assertThat(journey.page(page + "?lang=en"))
                .bodyText()
                .contains(
                        "2 words to decide",
                        "1 word to decide",
                        "letters in the wrong order",
                        "Row 4 looks like row 3");
        assertThat(journey.columns(page, "start", "FULL_NAME", "STATUS", "FACILITY"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("3 كلمات غير معروفة");

        String words = page + "/values/";
        assertThat(journey.page(words + "STATUS?lang=en")).bodyText().contains("حرّروه" + mark, "To be decided");
        assertThat(journey.page(words + "NICKNAME")).hasStatus(HttpStatus.NOT_FOUND);
        String folded = ValueChoices.fold("حرّروه" + mark);
        assertThat(journey.send(words + "STATUS?go=rest&word=" + folded + "&target=RELEASED"))
                .hasStatus3xxRedirection();
        String facility = ValueChoices.fold("زنازين" + mark);
        assertThat(journey.send(words + "FACILITY?go=keep&word=" + facility + "&target=لامكان"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("«لامكان» غير معروف", "value=\"لامكان\"");
        assertThat(journey.send(words + "FACILITY?go=keep&word=" + facility + "&target=سجن عدرا المركزي"))
                .hasStatus3xxRedirection();
        assertThat(journey.send(page + "/names?repair=true")).hasStatus3xxRedirection();
        journey.start(page, "FULL_NAME", "STATUS", "FACILITY");
        journey.finished(page);

        assertThat(jdbc.sql("""
                                select d.full_name || '/' || d.event || '/' || d.facility || '/' || (d.as_written::text like '%زنازين%')
                                from detainee_record d join list_import i on i.source_id = d.source_id
                                where i.id = :id and d.row_number = 2
                                """)
                        .param("id", ImportJourney.id(page))
                        .query(String.class)
                        .single())
                .startsWith("عبد الله الاسطل " + mark + "/RELEASED/")
                .contains("عدرا")
                .endsWith("/true");
        assertThat(journey.send(words + "STATUS?go=rest")).hasStatus3xxRedirection();
    }

    @Test
    void an_unknown_place_becomes_a_new_one_where_somebody_says_so_and_only_then() {
        String mark = ImportJourney.mark();
        String page = ImportJourney.uploaded(journey.upload(
                Files.utf8(
                        "الاسم الكامل,السجن\nمحمد " + mark + ",أقبية" + mark + "\nعلي " + mark + ",مخزن" + mark + "\n"),
                "new.csv",
                "RECORDS"));
        String words = page + "/values/FACILITY";
        String first = ValueChoices.fold("أقبية" + mark);
        String second = ValueChoices.fold("مخزن" + mark);

        assertThat(journey.page(words)).bodyText().contains("نعم، مكان مزعوم");
        assertThat(journey.send(words + "?go=keep&word=" + first + "&target=صيدنايا&create=ALLEGED"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(places.facilityNamed("أقبية" + mark)).isEmpty();
        assertThat(journey.send(words + "?go=rest&word=" + first + "&target=&create=ALLEGED&word=" + second
                        + "&target=&create="))
                .hasStatus3xxRedirection();

        assertThat(places.facilityNamed("أقبية" + mark))
                .hasValueSatisfying(made -> assertThat(made.alleged()).isTrue());
        assertThat(places.facilityNamed("مخزن" + mark)).isEmpty();
        assertThat(journey.page(words)).bodyText().contains("value=\"أقبية" + mark + "\"");
    }

    @Test
    void a_second_click_is_no_second_import() {
        String page = ImportJourney.uploaded(
                journey.upload(Files.utf8("name\nAli " + ImportJourney.mark() + "\n"), "x.csv", "RECORDS"));

        journey.start(page, "FULL_NAME");
        journey.start(page, "FULL_NAME");

        journey.finished(page);
        assertThat(journey.recordsOf(page)).isEqualTo(1);
    }

    @Test
    void the_original_is_handed_out_as_a_file_to_who_says_why() {
        byte[] file = Files.utf8("name\nAli " + ImportJourney.mark() + "\n");
        String page = ImportJourney.uploaded(journey.upload(file, "قائمة.csv", "RECORDS"));
        assertThat(journey.page(page + "/file?lang=en")).bodyText().contains("say why you need it");
        assertThat(journey.send(page + "/file?lang=en&reason="))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say why");

        MvcTestResult original = journey.send(page + "/file?reason=lost");

        assertThat(original.getResponse().getContentAsByteArray()).isEqualTo(file);
        assertThat(original.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(journey.page(page + "/file?lang=en")).bodyText().contains("Taken by", "lost");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'list-file-taken' and subject_id = ?")
                        .param(ImportJourney.id(page))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        journey.start(page, "FULL_NAME");
        assertThat(journey.page(page + "/file").getResponse().getRedirectedUrl())
                .startsWith("/sources/");
    }

    @Test
    void six_thousand_rows_come_in_whole() {
        String mark = ImportJourney.mark();
        StringBuilder csv = new StringBuilder("id,given_name,father_name,family_name,mother_name,birth_date,status\n");
        for (int row = 0; row < 6_000; row++) {
            csv.append(row).append(",محمد,علي,").append(mark).append(row).append(",فاطمة,1985-03-02,detained\n");
        }
        String page = ImportJourney.uploaded(journey.upload(Files.utf8(csv.toString()), "long.csv", "RECORDS"));

        journey.start(page, "ID", "GIVEN_NAME", "FATHER_NAME", "FAMILY_NAME", "MOTHER_NAME", "BIRTH_DATE", "STATUS");
        journey.finished(page);

        assertThat(journey.recordsOf(page)).isEqualTo(6_000);
    }
}
