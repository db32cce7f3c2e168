package org.sila.imports.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sila.imports.Files.rows;
import static org.sila.imports.Files.xlsx;
import static org.sila.imports.Files.xlsxOf;
import static org.sila.imports.Files.zip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sila.imports.sheets.SheetRefused.Reason;

class XlsxSheetTests {

    private static final String SHEET_START =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String SHEET_END = "</sheetData></worksheet>";

    @Test
    void texts_numbers_and_dates_come_as_people_see_them() {
        byte[] file = xlsx(sheet -> {
            sheet.value(0, 0, "الاسم");
            sheet.value(1, 0, "محمد الأحمد");
            sheet.value(1, 1, 19963797527L);
            sheet.value(1, 2, LocalDate.of(1985, 3, 2));
            sheet.style(1, 2).format("yyyy-MM-dd").set();
            sheet.value(1, 3, LocalDate.of(2013, 5, 1));
            sheet.style(1, 3).format("mmm-yy").set();
            sheet.value(1, 4, 34.0);
            sheet.value(1, 5, LocalDate.of(2013, 1, 1));
            sheet.style(1, 5).format("[$-2C01]yyyy").set();
        });

        assertThat(rows(file).get(1).cells())
                .containsExactly("محمد الأحمد", "19963797527", "1985-03-02", "2013-05", "34", "2013");
        assertThat(Sheet.of(file).origin()).isEqualTo(SheetOrigin.workbook("قائمة"));
    }

    @Test
    void a_formula_counts_as_what_it_last_gave() {
        byte[] file = xlsxOf(SHEET_START
                + "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>B1&amp;C1</f><v>علي حسن</v></c><c r=\"B1\"><f>1+1</f><v>2</v></c>"
                + "<c r=\"C1\" t=\"inlineStr\"><is><t>x</t></is></c><c r=\"D1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"
                + SHEET_END);

        assertThat(rows(file).get(0).cells()).startsWith("علي حسن", "2", "x");
    }

    @Test
    void a_formula_without_a_value_is_known_as_one() {
        byte[] file = xlsxOf(SHEET_START
                + "<row r=\"1\"><c r=\"A1\"><f>B1&amp;C1</f></c><c r=\"B1\" t=\"str\"><f>C1</f><v>علي</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"e\"><f>NA()</f><v>#N/A</v></c></row>"
                + SHEET_END);

        assertThat(rows(file))
                .containsExactly(
                        new SheetRow(1, List.of("", "علي"), Set.of(0)),
                        new SheetRow(2, List.of(), Set.of(0)),
                        new SheetRow(3, List.of("#N/A")));
    }

    @Test
    void the_first_sheet_with_something_in_it_is_read() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "tests", "1.0")) {
            workbook.newWorksheet("empty");
            workbook.newWorksheet("list").value(4, 2, "Ali");
        }

        assertThat(rows(out.toByteArray())).containsExactly(new SheetRow(5, List.of("", "", "Ali")));
    }

    @Test
    void a_cell_merged_over_rows_counts_for_each_row_that_has_something_of_its_own() {
        byte[] file = xlsx(sheet -> {
            sheet.value(0, 0, "قائمة");
            sheet.range(0, 0, 0, 2).merge();
            sheet.value(1, 0, "السجن");
            sheet.value(1, 1, "الاسم");
            sheet.value(2, 0, "عدرا");
            sheet.range(2, 0, 5, 0).merge();
            sheet.value(2, 1, "علي حسن");
            sheet.value(3, 1, "سامر عمر");
            sheet.hideRow(3);
            sheet.value(6, 1, "خالد");
            sheet.hideColumn(2);
        });

        assertThat(rows(file))
                .containsExactly(
                        new SheetRow(1, List.of("قائمة")),
                        new SheetRow(2, List.of("السجن", "الاسم")),
                        new SheetRow(3, List.of("عدرا", "علي حسن")),
                        new SheetRow(4, List.of("عدرا", "سامر عمر"), Set.of(), true),
                        new SheetRow(7, List.of("", "خالد")));
        assertThat(Sheet.of(file).look())
                .isEqualTo(new SheetLook(
                        List.of(new SheetLook.Merged(1, 1, 0, 2), new SheetLook.Merged(3, 6, 0, 0)), Set.of(2), false));
    }

    @Test
    void all_sheets_are_known_the_hidden_and_the_empty_ones_too() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "tests", "1.0")) {
            workbook.newWorksheet("empty");
            Worksheet hidden = workbook.newWorksheet("hidden");
            hidden.value(0, 0, "Ali");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            workbook.newWorksheet("list").value(4, 2, "Ali");
        }

        Sheet sheet = Sheet.of(out.toByteArray());

        assertThat(sheet.origin().sheetName()).isEqualTo("list");
        assertThat(sheet.parts())
                .containsExactly(
                        new SheetPart("empty", 0, false),
                        new SheetPart("hidden", 1, true),
                        new SheetPart("list", 1, false));
        assertThat(sheet.named("hidden")).isPresent();
        assertThat(sheet.named("empty")).isEmpty();
    }

    @Test
    void a_million_empty_rows_cost_nothing() {
        StringBuilder rows = new StringBuilder(SHEET_START)
                .append("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c></row>");
        for (int row = 2; row <= 1_048_575; row++) {
            rows.append("<row r=\"").append(row).append("\"/>");
        }
        rows.append("<row r=\"1048576\"><c r=\"A1048576\" t=\"inlineStr\"><is><t>Ali</t></is></c></row>");

        assertThat(rows(xlsxOf(rows.append(SHEET_END).toString()))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.99})
    void a_truncated_workbook_is_refused_as_damaged(double kept) {
        byte[] file = xlsx(sheet -> {
            for (int row = 0; row < 500; row++) {
                sheet.value(row, 0, "محمد " + row * 7919);
            }
        });

        refuses(Arrays.copyOf(file, (int) (file.length * kept)), Reason.DAMAGED);
    }

    @Test
    void broken_xml_inside_is_refused_as_damaged() {
        refuses(xlsxOf(SHEET_START + "<row r=\"1\"><c r=\"A1\"><v>1</v></row>"), Reason.DAMAGED);
        refuses(xlsxOf("nonsense"), Reason.DAMAGED);
    }

    @Test
    void entities_are_refused() {
        refuses(
                xlsxOf("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + SHEET_START
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>" + SHEET_END),
                Reason.UNSAFE_XML);
    }

    @Test
    void other_files_are_told_apart() {
        refuses(zip(Map.of("word/document.xml", "<w/>", "[Content_Types].xml", "<T/>")), Reason.NOT_A_SPREADSHEET);
        refuses(
                zip(Map.of("content.xml", "<office/>", "mimetype", "application/vnd.oasis.opendocument.text")),
                Reason.OTHER_OFFICE_FORMAT);
        refuses(zip(Map.of("xl/workbook.bin", "x")), Reason.OTHER_OFFICE_FORMAT);
        refuses(ole2(""), Reason.OLD_EXCEL);
        refuses(ole2("EncryptedPackage"), Reason.PASSWORD);
    }

    @Test
    void a_workbook_with_nothing_in_it_is_empty() {
        refuses(xlsx(sheet -> sheet.value(0, 0, "  ")), Reason.EMPTY);
    }

    private static byte[] ole2(String directory) {
        byte[] file = new byte[1024];
        byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        System.arraycopy(mark, 0, file, 0, mark.length);
        byte[] name = directory.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 512, name.length);
        return file;
    }

    private static void refuses(byte[] file, Reason reason) {
        assertThatExceptionOfType(SheetRefused.class)
                .isThrownBy(() -> rows(file))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
