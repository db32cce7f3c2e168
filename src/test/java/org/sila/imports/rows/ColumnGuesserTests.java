package org.sila.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sila.imports.rows.ColumnBasis.*;
import static org.sila.imports.rows.Field.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sila.imports.sheets.SheetRow;

class ColumnGuesserTests {

    private final ColumnGuesser guesser =
            new ColumnGuesser(Set.of("حلب", "حمص", "درعا")::contains, Set.of("صيدنايا", "عدرا")::contains);

    @Test
    void what_headers_do_not_name_is_told_by_values() {
        List<ColumnGuess> guesses = guess(
                Field.ofReports(),
                "A|B|C|D|E|F|G|H|I",
                "1|محمد علي الخطيب|ذكر|12/3/1985|34|02010203040|حلب|صيدنايا|+963 944 123 456",
                "2|سامر حسن العلي|أنثى|1990|28|02010203041|حمص|عدرا|0944123457",
                "3|خالد عمر الحسن|ذكر|3-1977|51|02010203042|درعا|صيدنايا|0944123458");

        assertThat(guesses)
                .extracting(guess -> guess.field().orElse(null))
                .containsExactly(null, FULL_NAME, SEX, BIRTH_DATE, AGE, NATIONAL_ID, ORIGIN, FACILITY, ENQUIRER_PHONE);
        assertThat(guesses.get(5).basis()).isEqualTo(VALUES);
        assertThat(guesses.get(4).basis()).isEqualTo(VALUES_PERHAPS);
        assertThat(guesses.get(0).basis()).isEqualTo(NOTHING);
    }

    @Test
    void names_in_parts_are_told_by_the_names_that_many_have() {
        List<ColumnGuess> guesses = guess(
                Field.ofRecords(),
                "A|B|C|D",
                "محمد|علي|فاطمة|8/12/2024",
                "سامر|حسن|مريم|8/12/2024",
                "خالد|عمر|زينب|8/12/2024");

        assertThat(guesses)
                .extracting(guess -> guess.field().orElse(null))
                .containsExactly(GIVEN_NAME, FATHER_NAME, MOTHER_NAME, EVENT_DATE);
    }

    @Test
    void a_header_is_borne_out_by_its_values_or_doubted() {
        List<ColumnGuess> guesses = guess(
                Field.ofRecords(),
                "الاسم الكامل|العمر|الجنس|رقم القيد",
                "محمد علي|سامر|ذكر|7",
                "سامر حسن|خالد|ذكر|8",
                "خالد عمر|مازن|أنثى|9");

        assertThat(guesses)
                .extracting(ColumnGuess::basis)
                .containsExactly(HEADER_AND_VALUES, HEADER_AGAINST_VALUES, HEADER_AND_VALUES, HEADER);
    }

    @Test
    void kurdish_headers_are_recognised_in_both_alphabets() {
        assertThat(fields("Navê girtî|Navê Dayikê|Dîroka jidayikbûnê|Parêzgeh|Girtîgeh|Dîroka girtinê"))
                .containsExactly(FULL_NAME, MOTHER_NAME, BIRTH_DATE, ORIGIN, FACILITY, EVENT_DATE);
        assertThat(fields("ناوی تەواو|ناوی دایک|بەرواری لەدایکبوون|پارێزگا|زیندان|تەمەن"))
                .containsExactly(FULL_NAME, MOTHER_NAME, BIRTH_DATE, ORIGIN, FACILITY, AGE);
    }

    @Test
    void two_rows_are_too_few_to_guess_from_values() {
        assertThat(guess(Field.ofRecords(), "A|B", "محمد علي|ذكر", "سامر حسن|ذكر"))
                .extracting(ColumnGuess::basis)
                .containsExactly(NOTHING, NOTHING);
    }

    private List<Field> fields(String headers) {
        return guess(Field.ofRecords(), headers).stream()
                .map(guess -> guess.field().orElse(null))
                .toList();
    }

    private List<ColumnGuess> guess(List<Field> possible, String headers, String... rows) {
        List<SheetRow> sheet = new ArrayList<>();
        for (String row : rows) {
            sheet.add(new SheetRow(sheet.size() + 2, Arrays.asList(row.split("\\|"))));
        }
        return guesser.guess(Arrays.asList(headers.split("\\|")), sheet, possible);
    }
}
