package org.sila.matching.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sila.matching.engine.names.NameLevel;

class ModelTests {

    @Test
    void every_level_but_missing_is_in_the_shipped_model() {
        Model model = Model.shipped();

        for (Component component : Component.ALL) {
            for (int level = 0; level < component.missing(); level++) {
                boolean sameAnyway = component.isName()
                        && level > Component.SAME_NAME
                        && NameLevel.of(level - 1).compareTo(NameLevel.LETTER_ORDER) <= 0;
                assertThat(model.odds(component, level) != Model.LevelOdds.NOTHING)
                        .as(component.code() + " " + component.levels().get(level))
                        .isEqualTo(!sameAnyway);
            }
            assertThat(model.odds(component, component.missing())).isSameAs(Model.LevelOdds.NOTHING);
        }
    }

    @Test
    void a_model_is_the_same_after_it_was_taken_apart() {
        Model model = Model.shipped();

        Model again = Model.of(model.settings(), model.lines());

        assertThat(again.lines()).isEqualTo(model.lines());
        assertThat(again.settings()).isEqualTo(model.settings());
    }

    @ParameterizedTest
    @CsvSource({
        "birth,no-such-level,0.5,0.5",
        "height,tall,0.5,0.5",
        "birth,missing,0.5,0.5",
        "birth,same-day,0,0.5",
        "birth,same-day,1.5,0.5",
        "birth,same-day,0.5,NaN"
    })
    void a_line_that_is_not_understood_is_named(String component, String level, double same, double unrelated) {
        Model.Line line = new Model.Line(component, level, new Model.LevelOdds(same, 0.5, unrelated));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Model.of(Model.shipped().settings(), List.of(line)))
                .withMessageContaining(component)
                .withMessageContaining(level);
    }

    @Test
    void the_more_are_searched_the_less_is_a_match_taken_for_granted() {
        Model model = Model.shipped();

        assertThat(model.dilution(10_000)).isZero();
        assertThat(model.dilution(1_000_000)).isGreaterThan(6);
    }
}
