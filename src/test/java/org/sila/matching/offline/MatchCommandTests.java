package org.sila.matching.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MatchCommandTests {

    private static final String HEADER = "id,full_name,mother_name,birth_date,event_date,facility";

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void writeLists() {
        terminal = new Terminal(folder);
        terminal.write(
                "reports.csv",
                HEADER,
                "R1,محمد أحمد الحلبي,فاطمة,1985-03-12,2013,",
                "R2,سمير نبيل الأتاسي,هدى,1970,2012-05,الفرع 215");
        terminal.write(
                "records.csv",
                HEADER,
                "D1,Mehmet Ahmad al-Halabi,,1985,2013-04,Branch 215",
                "D2,سمير نبيل اتاسي,هدي,1970,2012-06,فرع 215",
                "D3,محمد خالد الحلبي,فاطمة,1988,,",
                "D4,يوسف عمر الخطيب,,1999,,");
    }

    private Terminal.Done match(String out, String... more) {
        String[] arguments = new String[7 + more.length];
        System.arraycopy(
                new String[] {"match", "--reports", "@reports.csv", "--records", "@records.csv", "--out", out},
                0,
                arguments,
                0,
                7);
        System.arraycopy(more, 0, arguments, 7, more.length);
        return terminal.run(arguments);
    }

    @Test
    void each_report_finds_its_record_and_the_summary_says_what_was_done() {
        Terminal.Done done = match("@pairs.csv", "--min-probability", "0.5");

        assertThat(done.status()).isZero();
        assertThat(terminal.lines("pairs.csv")).hasSize(3).first().isEqualTo("report_id,record_id,probability");
        assertThat(terminal.lines("pairs.csv").get(1)).startsWith("R1,D1,0.");
        assertThat(terminal.lines("pairs.csv").get(2)).startsWith("R2,D2,0.");
        assertThat(done.results()).isEmpty();
        assertThat(done.messages())
                .contains("reports: 2 rows read, 0 refused; records: 4 rows read, 0 refused;")
                .containsPattern("\\d+ candidate pairs, 2 pairs written, \\d+\\.\\d seconds");
    }

    @Test
    void at_a_least_probability_of_0_every_candidate_is_written_in_order_even_where_names_are_all_there_is() {
        terminal.write("reports.csv", "id,full_name", "R1,محمد أحمد الحلبي", "R2,علي");
        terminal.write(
                "records.csv",
                "id,full_name",
                "D1,محمد أحمد الحلبي",
                "D2,محمد احمد حلبي",
                "D3,محمد خالد الحلبي",
                "D4,علي حسن",
                "D5,احمد محمد الحلبي");

        Terminal.Done done = match("@pairs.csv", "--min-probability", "0");

        List<String[]> pairs = terminal.lines("pairs.csv").stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        assertThat(pairs).extracting(pair -> pair[0] + pair[1]).contains("R1D1", "R1D2", "R1D3", "R1D5");
        assertThat(done.messages()).contains(pairs.size() + " candidate pairs, " + pairs.size() + " pairs written");
        for (int i = 1; i < pairs.size(); i++) {
            assertThat(Double.parseDouble(pairs.get(i)[2])).isBetween(0.0, 1.0);
            if (pairs.get(i)[0].equals(pairs.get(i - 1)[0])) {
                assertThat(Double.parseDouble(pairs.get(i)[2]))
                        .isLessThanOrEqualTo(Double.parseDouble(pairs.get(i - 1)[2]));
            }
        }
    }

    @Test
    void evidence_is_json_with_level_and_weight_of_every_field() {
        terminal.write("reports.csv", HEADER, "R1,\"محمد \"\"أبو خالد\"\", الحلبي\",,1985-03-12,2013,\"a\\b\"");

        match("@pairs.csv", "--explain", "--min-probability", "0");

        List<String> lines = terminal.lines("pairs.csv");
        assertThat(lines.get(0)).isEqualTo("report_id,record_id,probability,evidence");
        assertThat(lines).hasSizeGreaterThan(1);
        for (String line : lines.subList(1, lines.size())) {
            String cell =
                    line.substring(line.indexOf(",\"{") + 2, line.length() - 1).replace("\"\"", "\"");
            JsonNode evidence = JsonMapper.shared().readTree(cell);
            double sum =
                    evidence.get("prior").asDouble() + evidence.get("kinship").asDouble();
            assertThat(evidence.get("fields")).isNotEmpty();
            for (JsonNode field : evidence.get("fields")) {
                assertThat(field.get("field").asString()).isNotEmpty();
                assertThat(field.get("level").asString()).isNotEmpty();
                sum += field.get("weight").asDouble();
            }
            assertThat(sum).isCloseTo(evidence.get("total").asDouble(), org.assertj.core.api.Assertions.within(1e-3));
        }
    }

    @Test
    void two_runs_write_the_same_bytes() throws IOException {
        match("@one.csv", "--min-probability", "0", "--explain");
        match("@two.csv", "--min-probability", "0", "--explain");

        assertThat(Files.readString(folder.resolve("one.csv"))).isEqualTo(Files.readString(folder.resolve("two.csv")));
    }

    @Test
    void a_list_can_be_matched_with_itself() {
        Terminal.Done done =
                terminal.run("match", "--reports", "@records.csv", "--records", "@records.csv", "--out", "@pairs.csv");

        assertThat(done.status()).isZero();
        assertThat(terminal.lines("pairs.csv").stream().map(line -> line.substring(0, 5)))
                .contains("D1,D1", "D2,D2", "D3,D3", "D4,D4");
    }

    @Test
    void what_was_there_before_stays_until_the_new_file_is_whole() throws IOException {
        terminal.write("pairs.csv", "of an earlier run");
        terminal.write("records.csv", "full_name", "محمد");

        assertThat(match("@pairs.csv").status()).isEqualTo(2);

        assertThat(terminal.lines("pairs.csv")).containsExactly("of an earlier run");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("pairs.csv", "reports.csv", "records.csv");
        }
    }

    @Test
    void what_a_killed_run_left_behind_is_written_over() {
        terminal.write("pairs.csv.unfinished", "report_id,record_id,probability", "half a l");

        assertThat(match("@pairs.csv").status()).isZero();

        assertThat(terminal.lines("pairs.csv")).noneMatch(line -> line.contains("half"));
        assertThat(folder.resolve("pairs.csv.unfinished")).doesNotExist();
    }

    @Test
    void of_two_runs_that_write_to_one_file_the_second_is_refused() throws IOException {
        try (FileChannel other = FileChannel.open(
                        folder.resolve("pairs.csv.unfinished"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = other.lock()) {
            Terminal.Done done = match("@pairs.csv");

            assertThat(lock.isValid()).isTrue();
            assertThat(done.status()).isEqualTo(2);
            assertThat(done.messages()).contains("pairs.csv: cannot be written: another run is writing it");
        }
    }

    @Test
    void a_place_that_cannot_be_written_to_is_told_before_the_work_begins() {
        assertThat(match("@no/such/folder/pairs.csv").messages())
                .contains("there is no such folder")
                .doesNotContain("read 2");
        assertThat(match(folder.toString()).messages()).contains("this is a folder");
        assertThat(match("@reports.csv").messages()).contains("this is read, and would be written over");
        assertThat(terminal.lines("reports.csv")).hasSize(3);
    }

    @Test
    void a_model_of_ones_own_is_used_and_one_that_is_none_refused() {
        terminal.write("model.json", "{\"settings\":{}}");

        Terminal.Done done = match("@pairs.csv", "--model", "@model.json");

        assertThat(done.status()).isEqualTo(2);
        assertThat(done.messages()).contains("model.json");
        assertThat(match("@pairs.csv", "--model", "@none.json").messages())
                .contains("none.json: there is no such file");
    }
}
