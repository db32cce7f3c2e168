package org.sila.imports.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sila.imports.Files.ods;
import static org.sila.imports.Files.odsOf;
import static org.sila.imports.Files.rows;
import static org.sila.imports.Files.zip;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sila.imports.Files;
import org.sila.imports.sheets.SheetRefused.Reason;

class OdsSheetTests {

    @Test
    void texts_numbers_and_dates_come_as_people_see_them() {
        byte[] file = ods(table(
                "قائمة",
                row(cell("الاسم"), cell("الرقم"))
                        + row(
                                cell("محمد<text:s text:c=\"2\"/>الأحمد"),
                                "<table:table-cell office:value-type=\"float\" office:value=\"1.9963797527E10\"><text:p>2E+10</text:p></table:table-cell>",
                                date("1985-03-02", "02/03/1985"),
                                date("2013-05-01", "أيار 2013"),
                                date("2013-01-01", "2013"),
                                date("2013-01-01", "١/١/٢٠١٣"))));

        assertThat(rows(file).get(1).cells())
                .containsExactly("محمد  الأحمد", "19963797527", "1985-03-02", "2013-05", "2013", "2013-01-01");
        assertThat(Sheet.of(file).origin()).isEqualTo(SheetOrigin.workbook("قائمة"));
    }

    @Test
    void paragraphs_are_lines_and_comments_are_no_text() {
        byte[] file = ods(
                table(
                        "a",
                        row(
                                "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>note</text:p></office:annotation>"
                                        + "<text:p>Ali <text:span>Hasan</text:span></text:p><text:p>Sami</text:p></table:table-cell>")));

        assertThat(rows(file)).containsExactly(new SheetRow(1, List.of("Ali Hasan\nSami")));
    }

    @Test
    void empty_cells_and_rows_count_but_cost_nothing() {
        byte[] file = ods(table("empty", "<table:table-row table:number-rows-repeated=\"1048576\"/>")
                + table(
                        "list",
                        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
                                + row(
                                        "<table:table-cell table:number-columns-repeated=\"2\"/>",
                                        cell("Ali"),
                                        "<table:table-cell table:number-columns-repeated=\"16380\"/>")));

        assertThat(rows(file)).containsExactly(new SheetRow(1_000_001, List.of("", "", "Ali")));
    }

    @Test
    void a_row_that_is_repeated_is_there_so_often_up_to_the_limit() {
        String repeated = "<table:table-row table:number-rows-repeated=\"%d\">" + cell("Ali") + "</table:table-row>";

        assertThat(rows(ods(table("a", String.format(repeated, 3)))))
                .hasSize(3)
                .last()
                .extracting(SheetRow::number)
                .isEqualTo(3);
        refuses(ods(table("a", String.format(repeated, 2_000_000_000))), Reason.TOO_MANY_ROWS);
        refuses(
                ods(
                        table(
                                "a",
                                row(
                                        "<table:table-cell table:number-columns-repeated=\"2000000000\"><text:p>x</text:p></table:table-cell>"))),
                Reason.TOO_MANY_COLUMNS);
    }

    @Test
    void entities_are_refused_and_never_expanded() {
        refuses(
                odsOf("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>"),
                Reason.UNSAFE_XML);
        refuses(
                odsOf("<?xml version=\"1.0\"?><!--" + " ".repeat(100_000)
                        + "--><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>"),
                Reason.UNSAFE_XML);
        refuses(ods(table("a", "<x>".repeat(5_000))), Reason.UNSAFE_XML);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.6, 0.95})
    void what_is_cut_off_or_broken_is_damaged(double kept) {
        byte[] file = ods(table("a", row(cell("Ali")).repeat(200)));

        refuses(Arrays.copyOf(file, (int) (file.length * kept)), Reason.DAMAGED);
        refuses(odsOf("nonsense"), Reason.DAMAGED);
        refuses(ods(table("a", row(cell("Ali"))).replace("</table:table>", "")), Reason.DAMAGED);
    }

    @Test
    void a_locked_or_empty_workbook_says_so() {
        refuses(
                zip(Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "content.xml",
                        "secret",
                        "META-INF/manifest.xml",
                        "<manifest:encryption-data/>")),
                Reason.PASSWORD);
        refuses(ods(table("a", "")), Reason.EMPTY);
    }

    private static String table(String name, String rows) {
        return "<table:table table:name=\"" + name + "\">" + rows + "</table:table>";
    }

    private static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private static String cell(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static String date(String value, String shown) {
        return "<table:table-cell office:value-type=\"date\" office:date-value=\"" + value + "\"><text:p>" + shown
                + "</text:p></table:table-cell>";
    }

    private static void refuses(byte[] file, Reason reason) {
        assertThatExceptionOfType(SheetRefused.class)
                .isThrownBy(() -> rows(file))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void merged_and_hidden_cells_are_known() {
        byte[] file = Files.odsOf("""
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>\
                <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>\
                </office:automatic-styles><office:body><office:spreadsheet>\
                <table:table table:name="one"><table:table-column/><table:table-column table:visibility="collapse"/>\
                <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>عدرا</text:p></table:table-cell>\
                <table:table-cell><text:p>علي</text:p></table:table-cell></table:table-row>\
                <table:table-row table:visibility="filter"><table:covered-table-cell/>\
                <table:table-cell><text:p>سامر</text:p></table:table-cell></table:table-row></table:table>\
                <table:table table:name="two" table:style-name="ta2"><table:table-row><table:table-cell>\
                <text:p>x</text:p></table:table-cell></table:table-row></table:table>\
                </office:spreadsheet></office:body></office:document-content>""");

        assertThat(Files.rows(file))
                .containsExactly(
                        new SheetRow(1, List.of("عدرا", "علي")),
                        new SheetRow(2, List.of("عدرا", "سامر"), Set.of(), true));
        assertThat(Sheet.of(file).look())
                .isEqualTo(new SheetLook(List.of(new SheetLook.Merged(1, 2, 0, 0)), Set.of(1), true));
        assertThat(Sheet.of(file).parts())
                .containsExactly(new SheetPart("one", 2, false), new SheetPart("two", 1, true));
    }
}
