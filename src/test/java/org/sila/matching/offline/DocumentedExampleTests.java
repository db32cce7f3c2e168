package org.sila.matching.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/matching.md says of its example. */
class DocumentedExampleTests {

    private static final String EXAMPLE = "docs/example/";

    @TempDir
    private Path folder;

    private Terminal terminal;

    @BeforeEach
    void openTerminal() {
        terminal = new Terminal(folder);
    }

    @Test
    void each_report_of_the_example_finds_its_record() {
        Terminal.Done matched = terminal.run(
                "match",
                "--reports",
                EXAMPLE + "reports.csv",
                "--records",
                EXAMPLE + "records.csv",
                "--out",
                "@pairs.csv");
        Terminal.Done evaluated =
                terminal.run("evaluate", "--truth", EXAMPLE + "truth.csv", "--pairs", file("pairs.csv"));

        assertThat(matched.status()).isZero();
        assertThat(terminal.lines("pairs.csv")).first().isEqualTo("report_id,record_id,probability");
        assertThat(evaluated.status()).isZero();
        assertThat(evaluated.results()).contains("recall@1          1.0000", "P@0.5             1.0000");
    }

    private String file(String name) {
        return terminal.file(name).toString();
    }
}
