package org.sila.matching.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list may look like, and what is said where it cannot be read. */
class ListReadingTests {

    private static final String ARABIC = "محمد أحمد الحلبي";

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void openTerminal() {
        terminal = new Terminal(folder);
        terminal.write(
                "known.csv", "id,full_name,birth_date", "D1," + ARABIC + ",1985-03-12", "D2,يوسف عمر الخطيب,1990");
    }

    private Terminal.Done match() {
        return terminal.run("match", "--reports", "@asked.csv", "--records", "@known.csv", "--out", "@pairs.csv");
    }

    private List<String> found() {
        return terminal.lines("pairs.csv").stream()
                .skip(1)
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,full_name,birth_date\nR1,محمد أحمد الحلبي,1985-03-12\n",
                "\uFEFFid,full_name,birth_date\nR1,محمد أحمد الحلبي,1985-03-12\n",
                "\uFEFF\"id\",\"full_name\",\"birth_date\"\r\n\"R1\",\"محمد أحمد الحلبي\",\"1985-03-12\"\r\n",
                "birth_date,full_name,id\n1985-03-12,محمد أحمد الحلبي,R1",
                "ID , Full_Name,BIRTH_DATE\nR1,محمد أحمد الحلبي,1985-03-12\n",
                "family_name,birth_date,given_name,father_name,id\nالحلبي,1985-03,محمد,أحمد,R1\n",
                "id,full_name,birth_date\n\n\nR1,\"محمد\nأحمد \"\"الحلبي\"\"\",١٩٨٥-٠٣-١٢\n\n",
                "id,full_name,age,age_on\nR1,محمد أحمد الحلبي,٣٠,2015-06\n",
                "id,full_name,age,event_date\nR1,محمد أحمد الحلبي,30.0,2015\n",
                "id,full_name\nR1,Mehmet Ahmad al-Halabi",
                "id,full_name,birth_date\nR1\0,محمد\0 أحمد الحلبي,1985\n",
                "id,full_name,birth_date\rR1,محمد أحمد الحلبي,1985\r"
            })
    void a_list_may_be_written_in_many_ways(String text) {
        terminal.writeText("asked.csv", text);

        Terminal.Done done = match();

        assertThat(done.status()).as(done.messages()).isZero();
        assertThat(found()).contains("R1,D1");
        assertThat(done.messages()).contains("1 rows read, 0 refused").doesNotContain("left out");
    }

    @Test
    void unknown_columns_are_named_on_one_line() {
        terminal.write("asked.csv", "id,full_name,colour,mood", "R1," + ARABIC + ",red,sad");

        Terminal.Done done = match();

        assertThat(done.status()).isZero();
        assertThat(done.messages().lines().filter(line -> line.contains("not known")))
                .singleElement()
                .asString()
                .contains("asked.csv", "colour, mood");
    }

    @ParameterizedTest
    @CsvSource({
        "'R2,علي حسن,2013-02-30,,', 'birth_date \"2013-02-30\" is not a date'",
        "'R2,علي حسن,12/03/1985,,', 'birth_date \"12/03/1985\" is not a date'",
        "'R2,علي حسن,,thirty,2013', 'age \"thirty\" is not a number of years'",
        "'R2,علي حسن,,130,2013', 'age \"130\" is not a number of years'",
        "'R2,علي حسن,,30,soon', 'age_on \"soon\" is not a date'",
        "',علي حسن,,,', 'it has no id'",
        "'R1,علي حسن,,,', 'the id R1 was there before'",
        "'R2,علي حسن,,,,more', 'it has 6 cells and there are 5 columns'"
    })
    void a_wrong_row_is_named_with_its_line_and_reason_and_left_out(String row, String reason) {
        terminal.write("asked.csv", "id,full_name,birth_date,age,age_on", "R1," + ARABIC + ",1985,,", row);

        Terminal.Done done = match();

        assertThat(done.status()).isZero();
        assertThat(done.messages()).contains("asked.csv, line 3: left out, " + reason, "2 rows read, 1 refused");
        assertThat(found()).containsOnly("R1,D1");
    }

    @Test
    void a_row_after_one_with_a_line_break_in_it_has_its_own_line_number() {
        terminal.write("asked.csv", "id,full_name", "R1,\"محمد", "أحمد الحلبي\"", ",علي");

        assertThat(match().messages()).contains("line 4: left out, it has no id");
    }

    @Test
    void a_cell_that_swallowed_rows_is_told() {
        terminal.write("asked.csv", "id,full_name", "R1," + ARABIC, "R2,\"" + "علي حسن\nR,".repeat(200) + "\"");

        assertThat(match().messages()).contains("line 3: left out, full_name has", "a quotation mark is missing");
    }

    @Test
    void values_that_are_not_understood_are_told_once_and_the_rows_are_kept() {
        terminal.write(
                "asked.csv",
                "id,full_name,sex,status,age",
                "R1," + ARABIC + ",boy,gone,30",
                "R2,علي حسن,girl,missing,",
                "R3,علي حسين,ذكر,Missing,");

        Terminal.Done done = match();

        assertThat(done.status()).isZero();
        assertThat(done.messages())
                .contains("sex: passed over in 2 rows, first on line 2: \"boy\"")
                .contains("status: passed over in 1 row, first on line 2: \"gone\"")
                .contains("age: passed over in 1 row, first on line 2: there is no age_on and no event_date")
                .contains("3 rows read, 0 refused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "full_name\\nمحمد\\n | there is no column \"id\"",
                "id;full_name\\nR1;محمد\\n | columns are separated by commas",
                "id,id,full_name\\nR1,R1,محمد\\n | these columns are there twice: id",
                "'' | the file is empty",
                "\\n\\n | the file is empty",
                "id,full_name\\n | no row that can be used",
                "id,birth_date\\nR1,never\\n | no row that can be used",
                "full_name | there is no column \"id\"",
                "id,full_name\\nR1,\"محمد\\n | cannot be read as CSV"
            })
    void a_file_that_is_no_such_list_ends_with_2_and_a_reason(String text, String reason) {
        terminal.writeText("asked.csv", text.replace("\\n", "\n"));

        Terminal.Done done = match();

        assertThat(done.status()).isEqualTo(2);
        assertThat(done.messages()).contains("asked.csv", reason).doesNotContain("Exception");
        assertThat(folder.resolve("pairs.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, UTF-16", "UTF-16BE, UTF-16", "UTF-16, UTF-16", "windows-1256, asked"})
    void a_file_in_another_encoding_ends_with_2_and_says_how_to_mend_it(String encoding, String reason)
            throws IOException {
        Files.writeString(folder.resolve("asked.csv"), "id,full_name\nR1," + ARABIC + "\n", Charset.forName(encoding));

        Terminal.Done done = match();

        assertThat(done.status()).isEqualTo(2);
        assertThat(done.messages()).contains("asked.csv", reason, "not UTF-8; save the file as \"CSV UTF-8\"");
    }

    @Test
    void a_workbook_a_folder_and_a_missing_file_are_told_apart() throws IOException {
        Files.write(folder.resolve("asked.csv"), new byte[] {'P', 'K', 3, 4, 20, 0});
        assertThat(match().messages()).contains("a workbook, not a CSV file");
        Files.delete(folder.resolve("asked.csv"));
        assertThat(match()).satisfies(done -> {
            assertThat(done.status()).isEqualTo(2);
            assertThat(done.messages()).contains("asked.csv: there is no such file");
        });
        Files.createDirectory(folder.resolve("asked.csv"));
        assertThat(match().status()).isEqualTo(2);
    }

    @Test
    void a_line_of_a_hundred_megabytes_is_refused_in_one_sentence() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("asked.csv"), StandardCharsets.UTF_8)) {
            out.write("id,full_name\nR1,");
            String million = "x".repeat(1_000_000);
            for (int i = 0; i < 100; i++) {
                out.write(million);
            }
            out.write("\nR2," + ARABIC + "\n");
        }

        Terminal.Done done = match();

        assertThat(done.status()).isEqualTo(2);
        assertThat(done.messages()).hasSizeLessThan(500).contains("asked.csv: cannot be read as CSV", "line 2");
    }
}
