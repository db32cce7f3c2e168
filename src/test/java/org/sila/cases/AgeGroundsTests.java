package org.sila.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sila.person.PartialDate;

/** Whoever may have been a child counts as one, and whoever may be old counts as old. */
class AgeGroundsTests {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 15);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // born, age, on, missing since, grounds
                "2007-06-16, -, -, -, MINOR",
                "2007-06-15, -, -, -, -",
                "2007, -, -, 2013, MINOR",
                "1995-05-02, -, -, 2013-05-01, MINOR_WHEN_MISSING",
                "1995-05-02, -, -, 2013-05-02, -",
                "1995, -, -, 2013, MINOR_WHEN_MISSING",
                "1994, -, -, 2013, -",
                "2014, -, -, 2013-05, MINOR",
                "1965-06-15, -, -, 2013, ELDERLY",
                "1965-06-16, -, -, 2013, -",
                "1965, -, -, 2013, ELDERLY",
                "-, 17, -, 2013, MINOR_WHEN_MISSING",
                "-, 17, -, -, MINOR_WHEN_MISSING",
                "-, 18, -, -, -",
                "-, 5, -, 2014, MINOR",
                "-, 16, 2016, 2013, MINOR_WHEN_MISSING",
                "-, 55, 2019, -, ELDERLY",
                "-, -, -, 2013, -",
            })
    void an_age_gives_its_grounds(
            @Nullable String born,
            @Nullable Integer age,
            @Nullable String on,
            @Nullable String missing,
            @Nullable PriorityGround ground) {
        AgeGrounds told = new AgeGrounds(date(born), age, date(on), date(missing));

        assertThat(told.on(TODAY)).isEqualTo(ground == null ? Set.of() : Set.of(ground));
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text).orElseThrow();
    }
}
