package org.sila.matching.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void openTerminal() {
        terminal = new Terminal(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "match,--reports --records --out --min-probability --explain --model",
        "dedupe,--records --out --min-probability --explain --model",
        "evaluate,--truth --pairs",
        "train,--reports --records --truth --model --rounds --out"
    })
    void every_command_says_what_it_takes(String command, String options) {
        Terminal.Done done = terminal.run(command, "--help");

        assertThat(done.status()).isZero();
        assertThat(done.results()).contains(options.split(" "));
        assertThat(done.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void help_names_the_commands(String asked) {
        Terminal.Done done = terminal.run(asked);

        assertThat(done.status()).isZero();
        assertThat(done.results()).contains("match", "dedupe", "evaluate", "train");
    }

    @Test
    void the_versions_of_engine_and_model_are_told() {
        Terminal.Done done = terminal.run("--version");

        assertThat(done.status()).isZero();
        assertThat(done.results()).contains("engine ", "model ");
        assertThat(terminal.run("match", "--version").results()).isEqualTo(done.results());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"match", "match --reports r.csv --records d.csv", "mtach", "evaluate --truth t.csv", "train"})
    void a_command_line_that_is_not_understood_ends_with_2(String line) {
        Terminal.Done done = terminal.run(line.split(" "));

        assertThat(done.status()).isEqualTo(2);
        assertThat(done.messages()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @Test
    void only_what_asks_for_the_web_application_starts_it() {
        assertThat(OfflineCommands.asked(new String[] {})).isFalse();
        assertThat(OfflineCommands.asked(new String[] {"--server.port=9000"})).isFalse();
        assertThat(OfflineCommands.asked(new String[] {"match"})).isTrue();
        assertThat(OfflineCommands.asked(new String[] {"mtach"})).isTrue();
        assertThat(OfflineCommands.asked(new String[] {"--version"})).isTrue();
        assertThat(OfflineCommands.asked(new String[] {"-h"})).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "NaN", "much"})
    void a_probability_that_is_none_is_refused(String probability) {
        terminal.write("list.csv", "id,full_name", "1,محمد الحلبي");

        Terminal.Done done =
                terminal.run("dedupe", "--records", "@list.csv", "--out", "@out.csv", "--min-probability", probability);

        assertThat(done.status()).isEqualTo(2);
        assertThat(done.messages()).contains("--min-probability");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }
}
