package org.sila.imports.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingTests {

    @Test
    void digits_and_spaces_are_no_difference_but_a_hamza_is() {
        assertThat(Reading.same("١٩٨٥ ", "1985")).isTrue();
        assertThat(Reading.same("أحمد", "احمد")).isFalse();
    }

    @Test
    void a_line_is_open_until_somebody_settles_it() {
        Map<Integer, List<String>> first = Map.of(1, List.of("سامر"), 2, List.of("عمر"), 3, List.of(""));
        Map<Integer, List<String>> second = Map.of(1, List.of("سامر"), 2, List.of("عمار"));

        assertThat(new Reading(1, first, second, Map.of()).open(4)).containsExactly(2);
        Reading settled = new Reading(1, first, second, Map.of(2, List.of("عمرو")));
        assertThat(settled.open(4)).isEmpty();
        assertThat(settled.result(4)).isEqualTo(Map.of(1, List.of("سامر"), 2, List.of("عمرو")));
    }
}
