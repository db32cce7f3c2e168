package org.sila.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sila.testing.SilaTest;
import org.springframework.beans.factory.annotation.Autowired;

@SilaTest
class RunCommandTests {

    @Autowired
    RunCommand commands;

    private final List<String> said = new ArrayList<>();

    @Test
    void a_command_is_found_by_its_name_and_its_status_is_the_answer() {
        assertThat(commands.run("verify-audit", said::add)).isZero();
        assertThat(said).singleElement().asString().contains("is whole");
    }

    @Test
    void an_unknown_command_is_told_which_there_are() {
        assertThat(commands.run("vreify-audit", said::add)).isEqualTo(2);
        assertThat(said).singleElement().asString().contains("rotate-keys, verify-audit");
    }
}
