package org.sila.imports.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sila.imports.Files.pfif;
import static org.sila.imports.Files.rows;
import static org.sila.imports.Files.utf8;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sila.imports.sheets.SheetRefused.Reason;

class PfifSheetTests {

    private static final String PERSON = """
            <pfif:person>
              <pfif:person_record_id>example.org/person.1</pfif:person_record_id>
              <pfif:full_name>سامر  نعيم</pfif:full_name>
              <pfif:home_city>حمص</pfif:home_city><pfif:home_country>SY</pfif:home_country>
              <pfif:age>20-30</pfif:age>
              <pfif:description>Tall &amp; thin</pfif:description>
              <pfif:note>
                <pfif:note_record_id>example.org/note.1</pfif:note_record_id>
                <pfif:source_date>2024-12-08T10:00:00Z</pfif:source_date>
                <pfif:status>believed_missing</pfif:status><pfif:text>Not home yet</pfif:text>
              </pfif:note>
            </pfif:person>
            """;

    @Test
    void a_person_is_a_row_with_what_the_notes_say_newest_first() {
        List<SheetRow> rows = rows(pfif(PERSON
                + note(
                        "example.org/person.1",
                        "2024-12-10T08:00:00Z",
                        "believed_alive",
                        "Seen in a ward",
                        "Damascus")));

        assertThat(rows).hasSize(2);
        assertThat(cell(rows, 1, "person_record_id")).isEqualTo("example.org/person.1");
        assertThat(cell(rows, 1, "full_name")).isEqualTo("سامر  نعيم");
        assertThat(cell(rows, 1, "home")).isEqualTo("حمص, SY");
        assertThat(cell(rows, 1, "age")).isEmpty();
        assertThat(cell(rows, 1, "age_range")).isEqualTo("20-30");
        assertThat(cell(rows, 1, "status")).isEqualTo("believed_alive");
        assertThat(cell(rows, 1, "last_known_location")).isEqualTo("Damascus");
        assertThat(cell(rows, 1, "description"))
                .isEqualTo("Tall & thin\n"
                        + "2024-12-10T08:00:00Z · believed_alive · Damascus · Seen in a ward\n"
                        + "2024-12-08T10:00:00Z · believed_missing · Not home yet");
    }

    @Test
    void a_note_about_nobody_in_the_file_is_a_row_of_its_own() {
        List<SheetRow> rows = rows(pfif(note("example.org/person.9", "2024", "believed_dead", "x", "") + PERSON));

        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 3);
        assertThat(cell(rows, 2, "person_record_id")).isEqualTo("example.org/person.9");
        assertThat(cell(rows, 2, "full_name")).isEmpty();
    }

    @Test
    void notes_beyond_what_an_account_holds_stand_in_a_column_beside_it() {
        String notes = IntStream.range(0, 30)
                .mapToObj(at -> note("example.org/person.1", "2024-12-" + (10 + at % 20), "", "t".repeat(900), ""))
                .collect(Collectors.joining());

        List<SheetRow> rows = rows(pfif(PERSON + notes));

        assertThat(cell(rows, 1, "description").length()).isBetween(6_000, 10_000);
        assertThat((cell(rows, 1, "description") + "\n" + cell(rows, 1, "more_notes")).lines())
                .hasSize(32);
    }

    @Test
    void people_in_a_feed_in_another_encoding_and_with_any_prefix_are_found() {
        String feed =
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:p=\"http://zesty.ca/pfif/1.3\">"
                        + "<title>x</title><entry><p:person><p:full_name>نور</p:full_name><other><full_name>no</full_name></other></p:person></entry></feed>";

        assertThat(cell(rows(feed.getBytes(StandardCharsets.UTF_16)), 1, "full_name"))
                .isEqualTo("نور");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                "<!DOCTYPE x [<!ENTITY e \"aaaaaaaaaa\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]>"
            })
    void entities_are_refused_and_never_expanded(String doctype) {
        refuses(
                utf8("<?xml version=\"1.0\"?>" + doctype
                        + "<pfif:pfif xmlns:pfif=\"http://zesty.ca/pfif/1.4\"><pfif:person>"
                        + "<pfif:full_name>&e;</pfif:full_name></pfif:person></pfif:pfif>"),
                Reason.UNSAFE_XML);
    }

    @Test
    void bottomless_nesting_is_refused() {
        refuses(pfif("<pfif:person>" + "<pfif:note>".repeat(1_000_000)), Reason.UNSAFE_XML);
    }

    @Test
    void an_endless_name_is_refused() {
        refuses(pfif("<pfif:person><pfif:full_name>" + "a".repeat(SafeXml.MAX_TEXT + 1)), Reason.CELL_TOO_LONG);
    }

    @Test
    void what_is_cut_off_is_damaged() {
        byte[] whole = pfif(PERSON);

        refuses(java.util.Arrays.copyOf(whole, whole.length - 30), Reason.DAMAGED);
    }

    @Test
    void other_xml_is_no_list() {
        refuses(utf8("<?xml version=\"1.0\"?><svg/>"), Reason.NOT_A_SPREADSHEET);
    }

    private static String note(String person, String date, String status, String text, String place) {
        return "<pfif:note><pfif:person_record_id>" + person + "</pfif:person_record_id><pfif:source_date>" + date
                + "</pfif:source_date><pfif:status>" + status + "</pfif:status><pfif:last_known_location>" + place
                + "</pfif:last_known_location><pfif:text>" + text + "</pfif:text></pfif:note>";
    }

    private static String cell(List<SheetRow> rows, int row, String column) {
        return rows.get(row).cell(PfifPerson.HEADERS.indexOf(column));
    }

    private static void refuses(byte[] file, Reason reason) {
        assertThatExceptionOfType(SheetRefused.class)
                .isThrownBy(() -> rows(file))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
