package org.sila.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sila.person.PartialDate;

class PartialDateFormTests {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @CsvSource({
        "17, 5, 2013, 2013-05-17",
        "١٧, ٠٥, ٢٠١٣, 2013-05-17",
        "17, أيار, 2013, 2013-05-17",
        "17, ايار, 2013, 2013-05-17",
        "1, كانون الثاني, 2013, 2013-01-01",
        "31, كانون الأول, 2012, 2012-12-31",
        "1, تشرين الاول, 2012, 2012-10-01",
        "2, سبتمبر, 2012, 2012-09-02",
        "2, كانون ثاني, 2012, 2012-01-02",
        "2, تشرين ثانی, 2012, 2012-11-02",
        "2, ك٢, 2012, 2012-01-02",
        "2, ت 1, 2012, 2012-10-02",
        "3, September, 2012, 2012-09-03",
        "3, sep, 2012, 2012-09-03",
        "17, Gulan, 2013, 2013-05-17",
        "17, Mayıs, 2013, 2013-05-17",
        "17, août, 2013, 2013-08-17",
        "17, März, 2013, 2013-03-17",
        "'', شباط, 2012, 2012-02",
        "'', '', 2012, 2012"
    })
    void any_digits_and_the_names_of_months_make_a_date(String day, String month, String year, String expected) {
        assertThat(new PartialDateForm(day, month, year, null).toDate()).contains(date(expected));
    }

    @Test
    void about_is_kept() {
        assertThat(new PartialDateForm(null, null, "1987", true).toDate()).contains(date("1987~"));
    }

    @Test
    void a_known_date_fills_the_boxes_and_comes_back_the_same() {
        for (String known : List.of("2013", "2013-05~", "2013-05-17")) {
            assertThat(PartialDateForm.of(date(known)).toDate()).contains(date(known));
        }
        assertThat(PartialDateForm.of(null)).isEqualTo(PartialDateForm.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2, 2013, web.date.none-such",
        "1, foo, 2013, web.date.none-such",
        "'', '', 13, web.date.year-missing",
        "'', '', ninety, web.date.year-missing",
        "'', 5, '', web.date.year-missing",
        "5, '', 2013, web.date.month-missing",
        "'', '', 2099, web.date.future"
    })
    void what_is_no_date_is_told_by_its_reason(String day, String month, String year, String code) {
        assertThat(problems(new PartialDateForm(day, month, year, null))).containsExactly("{" + code + "}");
    }

    @Test
    void nothing_typed_is_no_error() {
        assertThat(problems(PartialDateForm.EMPTY)).isEmpty();
        assertThat(problems(new PartialDateForm(null, " ", null, null))).isEmpty();
    }

    private static List<String> problems(PartialDateForm form) {
        return VALIDATOR.validate(form).stream()
                .map(violation -> violation.getMessageTemplate())
                .toList();
    }

    private static PartialDate date(@Nullable String text) {
        return PartialDate.parse(text == null ? "" : text).orElseThrow();
    }
}
