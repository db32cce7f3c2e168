package org.sila.imports.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sila.imports.Files;

/** Whatever the bytes are, a file is read or refused with a reason: nothing else is thrown. */
class SheetProperties {

    @Property(tries = 500)
    void any_bytes_are_read_or_refused(@ForAll byte[] bytes) {
        readOrRefused(bytes);
    }

    @Property(tries = 300)
    void any_text_is_read_or_refused(@ForAll String text) {
        readOrRefused(Files.utf8(text));
    }

    @Property(tries = 150)
    void a_workbook_with_a_changed_byte_is_read_or_refused(@ForAll("places") int place, @ForAll byte value) {
        byte[] file = Files.xlsx(sheet -> {
            sheet.value(0, 0, "name");
            sheet.value(1, 0, "محمد");
        });
        file[place % file.length] = value;

        readOrRefused(file);
    }

    @Property(tries = 150)
    void an_open_document_with_a_changed_byte_is_read_or_refused(@ForAll("places") int place, @ForAll byte value) {
        byte[] file =
                Files.ods("<table:table><table:table-row><table:table-cell><text:p>محمد</text:p></table:table-cell>"
                        + "</table:table-row></table:table>");
        file[place % file.length] = value;

        readOrRefused(file);
    }

    @Property(tries = 300)
    void an_exchange_file_with_anything_in_it_is_read_or_refused(@ForAll String text, @ForAll("places") int place) {
        String people = "<pfif:person><pfif:full_name>محمد</pfif:full_name><pfif:note/></pfif:person>";
        int at = place % people.length();

        readOrRefused(Files.pfif(people.substring(0, at) + text + people.substring(at)));
    }

    @Property(tries = 200)
    void what_was_written_as_csv_comes_back(@ForAll("rows") List<List<String>> rows) {
        StringBuilder csv = new StringBuilder("first,second,third\n");
        rows.forEach(row -> csv.append('"')
                .append(String.join(
                        "\",\"",
                        row.stream().map(cell -> cell.replace("\"", "\"\"")).toList()))
                .append("\"\n"));

        List<SheetRow> read = Files.rows(Files.utf8(csv.toString()));

        assertThat(read.stream().skip(1).map(row -> List.of(row.cell(0), row.cell(1), row.cell(2))))
                .containsExactlyElementsOf(rows);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 100_000);
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars("أبجد هوز,;\"'|=+-\u200Fabc012")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(text -> "ن" + text + "ن");
        return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(20);
    }

    private static void readOrRefused(byte[] file) {
        try {
            Files.rows(file);
        } catch (SheetRefused refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }
}
