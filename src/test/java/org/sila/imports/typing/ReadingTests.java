package org.sila.imports.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sila.imports.rows.ColumnGuesser;
import org.sila.imports.rows.Field;

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

    @Test
    void every_column_of_a_sheet_is_recognised_when_the_sheet_comes_in_as_a_list() {
        List<String> headers =
                SheetForm.POSSIBLE.stream().map(SheetLines::header).toList();

        assertThat(new ColumnGuesser(word -> false, word -> false).guess(headers, List.of(), Field.ofRecords()))
                .extracting(guess -> guess.field().orElse(null))
                .isEqualTo(SheetForm.POSSIBLE);
    }
}
