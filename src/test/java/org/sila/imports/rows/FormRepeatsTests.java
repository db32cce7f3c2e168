package org.sila.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.sila.imports.Files;
import org.sila.imports.sheets.SheetRow;
import org.sila.imports.sheets.SheetRows;

/** What becomes of the people in the repeat groups of a form. */
class FormRepeatsTests {

    private static final String U1 = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final String U2 = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    @Test
    void those_taken_together_are_rows_of_their_own_with_what_the_submission_says_of_the_event() throws IOException {
        List<SheetRow> rows = rows(workbook(
                List.of(
                        List.of("full_name", "age", "arrest_date", "reporter/phone", "_uuid", "_index"),
                        List.of("سامر عدنان", "30", "2013", "+963900", U1, "1"),
                        List.of("نزار منير", "41", "2014", "+963901", U2, "2")),
                List.of(
                        List.of(
                                "with/given_name",
                                "with/father_name",
                                "with/age",
                                "_index",
                                "_parent_index",
                                "_submission__uuid"),
                        List.of("رامي", "غسان", "25", "1", "1", U1))));

        assertThat(rows).hasSize(4);
        List<String> headers = rows.get(0).cells();
        assertThat(said(headers, rows.get(3)))
                .containsEntry("with/given_name", "رامي")
                .containsEntry("with/father_name", "غسان")
                .containsEntry("age", "25")
                .containsEntry("full_name", "")
                .containsEntry("arrest_date", "2013")
                .containsEntry("reporter/phone", "+963900")
                .containsEntry("_uuid", U1 + "/people/1")
                .containsEntry("_sheet_and_row", "people 2");
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_submission_that_names_nobody_is_a_row_only_where_no_repeat_names_somebody() throws IOException {
        List<SheetRow> rows = rows(workbook(
                List.of(
                        List.of("reporter/phone", "_uuid", "_index"),
                        List.of("+963900", U1, "1"),
                        List.of("+963901", U2, "2")),
                List.of(List.of("full_name", "_index", "_parent_index"), List.of("رامي غسان", "1", "1"))));

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).cell(0)).isEqualTo("+963901");
        assertThat(said(rows.get(0).cells(), rows.get(2)))
                .containsEntry("full_name", "رامي غسان")
                .containsEntry("reporter/phone", "+963900");
    }

    @Test
    void a_repeat_that_names_nobody_adds_no_row() throws IOException {
        assertThat(rows(workbook(
                        List.of(List.of("full_name", "_uuid", "_index"), List.of("سامر عدنان", U1, "1")),
                        List.of(List.of("seen_on", "_index", "_parent_index"), List.of("2014", "1", "1")))))
                .containsExactly(
                        new SheetRow(1, List.of("full_name", "_uuid", "_index")),
                        new SheetRow(2, List.of("سامر عدنان", U1, "1")));
    }

    @Test
    void the_texts_of_an_archive_are_joined_also_where_a_repeat_stands_in_a_repeat() {
        byte[] archive = Files.zip(Map.of(
                "Form.csv", "reporter-phone,KEY\n+963900,uuid:" + U1 + "\n",
                "Form-house.csv", "street,PARENT_KEY,KEY\nx,uuid:" + U1 + ",uuid:" + U1 + "/house[1]\n",
                "Form-house-person.csv",
                        "full_name,PARENT_KEY,KEY\nرامي غسان,uuid:" + U1 + "/house[1],uuid:" + U1
                                + "/house[1]/person[1]\n"));

        List<SheetRow> rows = rows(archive);

        assertThat(rows).hasSize(2);
        assertThat(said(rows.get(0).cells(), rows.get(1)))
                .containsEntry("KEY", "uuid:" + U1 + "/house[1]/person[1]")
                .containsEntry("full_name", "رامي غسان")
                .containsEntry("reporter-phone", "+963900");
    }

    private static List<SheetRow> rows(byte[] file) {
        List<SheetRow> all = new ArrayList<>();
        try (SheetRows rows = ListHeader.listIn(file, List.of(), null).rows()) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private static Map<String, String> said(List<String> headers, SheetRow row) {
        Map<String, String> said = new java.util.HashMap<>();
        for (int column = 0; column < headers.size(); column++) {
            said.put(headers.get(column), row.cell(column));
        }
        return said;
    }

    private static byte[] workbook(List<List<String>> submissions, List<List<String>> people) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "tests", "1.0")) {
            write(workbook.newWorksheet("form"), submissions);
            write(workbook.newWorksheet("people"), people);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.value(row, column, rows.get(row).get(column));
            }
        }
    }
}
