package org.sila.matching.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTests {

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void openTerminal() {
        terminal = new Terminal(folder);
        terminal.write("truth.csv", "report_id,record_id", "r1,d1", "r2,d2", "r4,d4");
        terminal.write(
                "pairs.csv",
                "report_id,record_id,probability",
                "r1,d1,0.9",
                "r1,d3,0.2",
                "r2,d3,0.6",
                "r2,d2,0.4",
                "r3,d1,0.1");
    }

    private Terminal.Done evaluate() {
        return terminal.run("evaluate", "--truth", "@truth.csv", "--pairs", "@pairs.csv");
    }

    @Test
    void every_figure_has_its_line() {
        Terminal.Done done = evaluate();

        assertThat(done.status()).isZero();
        assertThat(done.messages()).isEmpty();
        assertThat(figure("pairs")).isEqualTo("5");
        assertThat(figure("recall@1")).isEqualTo("0.3333");
        assertThat(figure("recall@10")).isEqualTo("0.6667");
        assertThat(figure("MRR")).isEqualTo("0.5000");
        assertThat(figure("candidate_recall")).isEqualTo("0.6667");
        assertThat(figure("P@0.5")).isEqualTo("0.5000");
        assertThat(figure("R@0.5")).isEqualTo("0.3333");
        assertThat(figure("F1@0.5")).isEqualTo("0.4000");
        assertThat(figure("bestF1")).isEqualTo("0.6667");
        assertThat(figure("at")).isEqualTo("0.4000");
        assertThat(figure("brier")).isEqualTo("0.1560");
        assertThat(figure("ECE")).isEqualTo("0.3200");
    }

    private String figure(String name) {
        return evaluate()
                .results()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .findFirst()
                .orElseThrow()
                .split(" +")[1];
    }

    @Test
    void files_may_have_a_byte_order_mark_quotes_line_breaks_and_further_columns() {
        terminal.writeText("truth.csv", "\uFEFFrecord_id,note,report_id\r\n\"d,1\",\"a\nb\",r1\r\n");
        terminal.writeText(
                "pairs.csv", "report_id,record_id,probability,evidence\nr1,\"d,1\",0.75,\"{\"\"a\"\":\n1}\"\n\n");

        assertThat(figure("F1@0.5")).isEqualTo("1.0000");
    }

    @Test
    void pairs_of_one_list_may_stand_in_either_order() {
        terminal.write("truth.csv", "id_a,id_b", "m1,m2");
        terminal.write("pairs.csv", "id_a,id_b,probability", "m2,m1,0.75");

        assertThat(figure("F1@0.5")).isEqualTo("1.0000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "truth.csv | report_id\\nr1 | truth.csv: there is no column \"record_id\"",
                "pairs.csv | report_id,record_id\\nr1,d1 | pairs.csv: there is no column \"probability\"",
                "pairs.csv | report_id,record_id,probability\\nr1,d1,much | pairs.csv, line 2: not a pair: \"much\"",
                "pairs.csv | report_id,record_id,probability\\nr1,d1,1.5 | pairs.csv, line 2: not a pair: \"1.5\"",
                "pairs.csv | report_id,record_id,probability\\nr1,d1,NaN | pairs.csv, line 2: not a pair: \"NaN\"",
                "pairs.csv | report_id,record_id,probability\\nr1,d1 | pairs.csv, line 2: not a pair: there are too few cells",
                "pairs.csv | report_id,record_id,probability\\n,d1,1 | pairs.csv, line 2: not a pair: an id is empty",
                "pairs.csv | id_a,id_b,probability\\na,b,1 | they are not of the same kind",
                "truth.csv | report_id,record_id\\n | truth.csv: there is no pair in it",
                "truth.csv | '' | truth.csv: the file is empty"
            })
    void a_file_that_is_no_list_of_pairs_ends_with_2_and_a_reason(String file, String text, String reason) {
        terminal.writeText(file, text.replace("\\n", "\n"));

        Terminal.Done done = evaluate();

        assertThat(done.status()).isEqualTo(2);
        assertThat(done.messages()).contains(reason).doesNotContain("Exception");
        assertThat(done.results()).isEmpty();
    }

    @Test
    void a_missing_file_ends_with_2() {
        Terminal.Done done = terminal.run("evaluate", "--truth", "@none.csv", "--pairs", "@pairs.csv");

        assertThat(done.status()).isEqualTo(2);
        assertThat(done.messages()).contains("none.csv: there is no such file");
    }
}
