package org.sila.imports.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sila.imports.Files.rows;
import static org.sila.imports.Files.utf8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sila.imports.sheets.SheetRefused.Reason;

class CsvSheetTests {

    private static final String LIST = "الاسم,الكنية,العمر\nمحمد,الأحمد,34\nفاطمة,الخطيب,29\nعبد الرحمن,العلي,51\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE"})
    void the_encoding_is_told_from_the_bytes(String encoding) {
        byte[] file = LIST.getBytes(Charset.forName(encoding));

        assertThat(rows(file)).contains(new SheetRow(3, List.of("فاطمة", "الخطيب", "29")));
        assertThat(Sheet.of(file).origin().encoding()).isEqualToIgnoringCase(encoding.replaceAll("[LB]E$", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_is_no_part_of_the_first_header(String encoding) {
        byte[] file = ("\uFEFF" + LIST).getBytes(Charset.forName(encoding));

        assertThat(rows(file).get(0).cell(0)).isEqualTo("الاسم");
    }

    @Test
    void a_windows_list_with_semicolons_is_read() {
        byte[] file = LIST.replace(',', ';').getBytes(Charset.forName("windows-1256"));

        assertThat(rows(file)).contains(new SheetRow(2, List.of("محمد", "الأحمد", "34")));
        assertThat(Sheet.of(file).origin()).isEqualTo(SheetOrigin.text("Windows-1256", ';'));
    }

    @Test
    void accented_french_letters_come_out_right() {
        byte[] file = "prénom;nom de famille\nAndré;Haïk\n".getBytes(Charset.forName("windows-1252"));

        assertThat(rows(file)).contains(new SheetRow(2, List.of("André", "Haïk")));
    }

    @Test
    void letters_that_were_lost_in_a_wrong_encoding_are_not_taken_for_names() {
        String list = LIST.repeat(3);
        List<byte[]> files = List.of(
                utf8(new String(utf8(list), Charset.forName("windows-1252"))),
                utf8(new String(utf8(list), Charset.forName("windows-1256"))),
                utf8(new String(utf8(list), StandardCharsets.US_ASCII)),
                list.getBytes(StandardCharsets.US_ASCII));

        assertThat(files).extracting(file -> refusal(file).reason()).containsOnly(Reason.WRONG_ENCODING);
    }

    @Test
    void one_damaged_letter_does_not_turn_a_utf8_list_into_another_encoding() {
        byte[] file = utf8(LIST.repeat(20));
        byte[] cut = java.util.Arrays.copyOf(file, file.length - 5);

        assertThat(Sheet.of(cut).origin().encoding()).isEqualTo("UTF-8");
    }

    @Test
    void tabs_separate_too_and_commas_in_names_do_not() {
        assertThat(rows(utf8("name\tplace\nAli, son of Omar\tHoms\nSami, called Abu Ali\tHama\n")))
                .contains(new SheetRow(2, List.of("Ali, son of Omar", "Homs")));
    }

    @Test
    void the_separator_that_excel_names_in_the_first_line_is_believed() {
        assertThat(rows(utf8("sep=;\nname;age\nAli;4\n"))).last().isEqualTo(new SheetRow(3, List.of("Ali", "4")));
    }

    @Test
    void rows_are_counted_as_a_spreadsheet_counts_them() {
        List<SheetRow> rows = rows(utf8("name,notes\n\n,,\nAli,\"two\nlines\"\nSami,\"say \"\"so\"\"\"\n"));

        assertThat(rows)
                .containsExactly(
                        new SheetRow(1, List.of("name", "notes")),
                        new SheetRow(4, List.of("Ali", "two\nlines")),
                        new SheetRow(5, List.of("Sami", "say \"so\"")));
    }

    @Test
    void a_quotation_mark_never_closed_is_named_with_its_row() {
        SheetRefused refused = refusal(utf8("name,age\nAli,3\n\"Sami,4\nOmar,5\n"));

        assertThat(refused.reason()).isEqualTo(Reason.OPEN_QUOTE);
        assertThat(refused.arguments()).containsExactly(3);
    }

    @Test
    void an_empty_file_says_so() {
        assertThat(refusal(new byte[0]).reason()).isEqualTo(Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%PDF-1.7\n", "<!DOCTYPE html><table>", "{\\rtf1", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\1\0"})
    void what_is_no_list_is_refused(String start) {
        assertThat(refusal(start.getBytes(StandardCharsets.ISO_8859_1)).reason())
                .isEqualTo(Reason.NOT_A_SPREADSHEET);
    }

    @Test
    void what_the_database_cannot_keep_becomes_the_replacement_character() {
        assertThat(rows(utf8("name,age\nA\0li,3\n" + "x,1\n".repeat(100)))
                        .get(1)
                        .cell(0))
                .isEqualTo("A\uFFFDli");
    }

    @Test
    void more_bytes_than_the_limit_are_refused() {
        assertThat(refusal(new byte[Sheet.MAX_BYTES + 1]).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void more_columns_than_the_limit_are_refused() {
        assertThat(refusal(utf8("a,".repeat(Sheet.MAX_COLUMNS) + "b\n")).reason())
                .isEqualTo(Reason.TOO_MANY_COLUMNS);
    }

    private static SheetRefused refusal(byte[] file) {
        SheetRefused[] caught = new SheetRefused[1];
        assertThatExceptionOfType(SheetRefused.class)
                .isThrownBy(() -> rows(file))
                .satisfies(refused -> caught[0] = refused);
        return caught[0];
    }
}
