package org.sila.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sila.imports.rows.SeveralNames.Kind;

class NameSplitsTests {

    private static final NameSplits DECIDED =
            NameSplits.NONE.with(Kind.LINES, true).with(Kind.NUMBERED, false);

    @Test
    void what_was_written_is_read_as_it_was_decided() {
        assertThat(NameSplits.parse(DECIDED.written())).isEqualTo(DECIDED).hasSameHashCodeAs(DECIDED);
        assertThat(NameSplits.parse("")).isEqualTo(NameSplits.NONE).isNotEqualTo(DECIDED);
    }
}
