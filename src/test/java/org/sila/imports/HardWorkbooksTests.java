package org.sila.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sila.imports.sheets.SheetRow;
import org.sila.places.Places;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Workbooks that are more than one plain table, and the rows of a list that come back mended. */
@SilaTest
@AutoConfigureMockMvc
class HardWorkbooksTests {

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
    void a_workbook_that_is_more_than_one_plain_table_is_asked_about_before_it_comes_in() throws Exception {
        String mark = ImportJourney.letters();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "tests", "1.0")) {
            workbook.newWorksheet("غلاف").value(0, 0, "قائمة المفرج عنهم");
            Worksheet first = workbook.newWorksheet("حمص");
            fill(
                    first,
                    "سجن حمص المركزي",
                    "قاسم علي " + mark,
                    "1- نزار عمر " + mark + " 2- فراس حسن " + mark,
                    "بشار " + mark);
            first.hideRow(4);
            fill(workbook.newWorksheet("دمشق"), "سجن عدرا المركزي", "مروان سعيد " + mark, "", "");
            workbook.newWorksheet("فارغة");
        }
        String page = ImportJourney.uploaded(journey.upload(out.toByteArray(), "sheets.xlsx", "RECORDS"));
        assertThat(journey.page(page + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Sheets in the workbook",
                        "5 rows, the headers included",
                        "Above the headers",
                        "1 cell is merged over several rows",
                        "rows 3 to 5",
                        "1 hidden row",
                        "1 cell with numbered names",
                        "نزار عمر " + mark);
        String[] columns = {"FACILITY", "FULL_NAME", "AGE"};
        assertThat(journey.columns(page, "start", columns))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("أي الأوراق تُدخل");
        assertThat(journey.send(page + "/sheets")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(journey.send(page + "/sheets?sheet=دمشق&sheet=حمص")).hasStatus3xxRedirection();
        assertThat(journey.columns(page, "start", columns)).bodyText().contains("ماذا يُفعل بما هو مخفي");
        assertThat(journey.send(page + "/hidden?rows=LEAVE_OUT")).hasStatus3xxRedirection();
        assertThat(journey.columns(page, "start", columns)).bodyText().contains("هل تصبح عدة سجلات");
        assertThat(journey.send(page + "/several-names?NUMBERED=split")).hasStatus3xxRedirection();
        journey.start(page, columns);
        journey.finished(page);

        assertThat(jdbc.sql("""
                                select d.row_number || '.' || d.part || ' ' || d.full_name || ' ' || d.facility || ' ' || coalesce(d.age, 0)
                                from detainee_record d join list_import i on i.source_id = d.source_id
                                where i.id = :id order by d.row_number, d.part
                                """)
                        .param("id", ImportJourney.id(page))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "3.0 قاسم علي " + mark + " سجن حمص المركزي 30",
                        "4.1 نزار عمر " + mark + " سجن حمص المركزي 0",
                        "4.2 فراس حسن " + mark + " سجن حمص المركزي 0",
                        "8.0 مروان سعيد " + mark + " سجن عدرا المركزي 30");
        assertThat(jdbc.sql("select as_written::text from detainee_record where full_name = ?")
                        .param("فراس حسن " + mark)
                        .query(String.class)
                        .single())
                .contains("1- نزار عمر " + mark + " 2- فراس حسن " + mark, "حمص 4");
        assertThat(journey.page(page + "?lang=en")).bodyText().contains("Left out", "حمص · دمشق");

        out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "tests", "1.0")) {
            fill(workbook.newWorksheet("دمشق"), "سجن عدرا المركزي", "ياسر " + mark, "", "");
            fill(workbook.newWorksheet("حلب"), "سجن حلب المركزي", "ياسر " + mark, "", "");
            fill(workbook.newWorksheet("حمص"), "سجن حمص المركزي", "ياسر " + mark, "", "");
        }
        String next = ImportJourney.uploaded(journey.upload(out.toByteArray(), "next.xlsx", "RECORDS"));
        assertThat(jdbc.sql("select array_to_string(sheet_names, '/') || sheets_chosen from list_import where id = ?")
                        .param(ImportJourney.id(next))
                        .query(String.class)
                        .single())
                .isEqualTo("حمص/دمشقtrue");
    }

    private static void fill(Worksheet sheet, String facility, String... names) {
        sheet.value(0, 0, "قائمة");
        sheet.value(1, 0, "السجن");
        sheet.value(1, 1, "الاسم الكامل");
        sheet.value(1, 2, "العمر");
        sheet.value(2, 0, facility);
        sheet.range(2, 0, 4, 0).merge();
        for (int row = 0; row < names.length; row++) {
            if (!names[row].isEmpty()) {
                sheet.value(2 + row, 1, names[row]);
                sheet.value(2 + row, 2, 30);
            }
        }
    }

    @Test
    void refused_rows_that_come_back_mended_join_their_list_under_their_own_numbers() throws Exception {
        String mark = ImportJourney.mark();
        byte[] file = Files.utf8("الاسم الكامل,المواليد,ملاحظات\n"
                + "أيهم علي " + mark + ",31/2/1990,=1+1\n"
                + "باسل عمر " + mark + ",1985,\n"
                + "تيم حسن " + mark + ",2090,\n");
        String page = ImportJourney.uploaded(journey.upload(file, "list.csv", "RECORDS"));
        journey.start(page, "FULL_NAME", "BIRTH_DATE", "");
        journey.finished(page);

        MvcTestResult taken = journey.page(page + "/refused.xlsx?lang=en");
        assertThat(taken.getResponse().getHeader("Content-Disposition")).contains("refused-rows.xlsx");
        List<SheetRow> rows = Files.rows(taken.getResponse().getContentAsByteArray());
        assertThat(rows.get(0).cells())
                .containsExactly(
                        "Row in the file", "Why it is left out", "الاسم الكامل", "المواليد", "ملاحظات", "sila-row");
        assertThat(rows.get(1).cells()).startsWith("2").contains("31/2/1990", "=1+1", ImportJourney.id(page) + "/2");
        assertThat(rows).hasSize(3);

        String key = ImportJourney.id(page) + "/";
        byte[] mended = Files.xlsx(sheet -> {
            for (int column = 0; column < 6; column++) {
                sheet.value(0, column, rows.get(0).cell(column));
            }
            mend(sheet, 1, "تيم حسن " + mark, "2091", key + 4);
            mend(sheet, 2, "أيهم علي " + mark, "1990", key + 2);
            mend(sheet, 3, "باسل عمر " + mark, "1986", key + 3);
        });
        String again = ImportJourney.uploaded(journey.uploadOnly(mended, "mended.xlsx"));
        assertThat(journey.page(again + "?lang=en"))
                .bodyText()
                .contains("These are mended rows of the list", "Already here", "in the future");
        journey.start(again, "", "", "FULL_NAME", "BIRTH_DATE", "", "");
        journey.finished(again);

        assertThat(jdbc.sql("""
                                select d.row_number || ' ' || d.full_name || ' ' || d.birth_date
                                from detainee_record d join list_import i on i.source_id = d.source_id
                                where i.id = :id order by d.row_number
                                """)
                        .param("id", ImportJourney.id(page))
                        .query(String.class)
                        .list())
                .containsExactly("2 أيهم علي " + mark + " 1990", "3 باسل عمر " + mark + " 1985");
        assertThat(jdbc.sql("select as_written::text from detainee_record where full_name = ?")
                        .param("أيهم علي " + mark)
                        .query(String.class)
                        .single())
                .contains("31/2/1990", "المواليد ✎", "=1+1")
                .doesNotContain("sila-row");
        assertThat(journey.page(page + "?lang=en"))
                .bodyText()
                .contains("1 row came in, 2 left out")
                .containsPattern("Taken in</dt>\\s*<dd><bdi>2</bdi>")
                .containsPattern("Left out</dt>\\s*<dd><bdi>1</bdi>");
        assertThat(journey.page(page + "/refused.csv?lang=en"))
                .bodyText()
                .contains(key + 4)
                .doesNotContain(key + 2, key + 3);
        assertThat(journey.page(again + "/refused.csv?lang=en"))
                .bodyText()
                .contains("4,“Date of birth” is in the future", "2091", key + 4, "different now")
                .doesNotContain("Why it is left out,Row in the file");
        assertThat(journey.uploadOnly(mended, "twice.xlsx")).bodyText().contains("href=\"" + again + "\"");
        assertThat(journey.uploadOnly(Files.utf8("الاسم الكامل,sila-row\nx y," + key + "4\n"), "column.csv"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("عمود «المواليد» من القائمة غير موجود");
        assertThat(journey.uploadOnly(
                        Files.utf8("الاسم الكامل,sila-row\nx y," + key + "4\nz," + key + "4\n"), "double.csv"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("كما في سطر سابق");
    }

    private static void mend(Worksheet sheet, int row, String name, String born, String key) {
        String[] cells = {"", "", name, born, row == 2 ? "=1+1" : "", key};
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }
}
