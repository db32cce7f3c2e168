package org.sila.matching.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sila.matching.engine.comparison.BirthLevel;
import org.sila.matching.engine.comparison.FieldLevels;
import org.sila.matching.engine.evidence.Field;

class ModelTests {

    @Test
    void every_level_but_missing_has_a_weight_in_the_shipped_model() {
        Model model = Model.shipped();

        for (Field field : Field.values()) {
            for (int level = 0; level < FieldLevels.missing(field); level++) {
                assertThat(Math.abs(model.same(field, level, 3.5)))
                        .as(field.code() + " " + FieldLevels.codes(field).get(level))
                        .isPositive();
            }
            assertThat(model.same(field, FieldLevels.missing(field), 9)).isZero();
        }
    }

    @Test
    void a_table_of_ones_own_is_read() {
        Model model = Model.read(new StringReader("version mine\nbirth same-day 9 0 -1 0 # to the day\n"));

        assertThat(model.version()).isEqualTo("mine");
        assertThat(model.same(Field.BIRTH, BirthLevel.SAME_DAY.ordinal(), 0)).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"birth same-day 9", "birth no-such-level 1 0 0 0", "height tall 1 0 0 0", "birth missing 1 0 0 0"
            })
    void a_line_that_is_not_understood_is_named(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Model.read(new StringReader("version x\n" + line)))
                .withMessageContaining(line);
    }

    @Test
    void the_more_are_searched_the_less_is_a_match_taken_for_granted() {
        Model model = Model.shipped();

        assertThat(model.dilution(10_000)).isZero();
        assertThat(model.dilution(1_000_000)).isGreaterThan(6);
    }
}
