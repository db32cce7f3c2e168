package org.sila.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sila.web.DomainError;

/** Day and time as people in the field type them. */
class LocalMomentsTests {

    private final LocalMoments moments = new LocalMoments(
            ZoneId.of("Asia/Damascus"), Clock.fixed(Instant.parse("2024-12-09T12:00:30Z"), ZoneOffset.UTC));

    @Test
    void the_time_is_that_of_damascus_in_any_digits() {
        assertThat(moments.past("2024-12-09T14:30")).isEqualTo("2024-12-09T11:30:00Z");
        assertThat(moments.past("٢٠٢٤-١٢-٠٩ ١٤:٣٠")).isEqualTo("2024-12-09T11:30:00Z");
        assertThat(moments.text(Instant.parse("2024-12-09T11:30:59Z"))).isEqualTo("2024-12-09T14:30");
        assertThat(moments.past("")).isEqualTo("2024-12-09T12:00:00Z");
        assertThat(moments.pastDay("2024-12-09")).isEqualTo(LocalDate.of(2024, 12, 9));
    }

    @Test
    void clocks_in_the_field_may_be_a_little_fast_but_nothing_is_logged_of_tomorrow() {
        assertThat(moments.past("2024-12-09T15:10")).isEqualTo("2024-12-09T12:10:00Z");
        assertThatThrownBy(() -> moments.past("2024-12-10T15:10")).isInstanceOf(DomainError.class);
        assertThatThrownBy(() -> moments.pastDay("2024-12-10")).isInstanceOf(DomainError.class);
        assertThat(moments.parse("2024-12-10T15:10")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2024-13-09T14:30", "1024-12-09T14:30", "2224-12-09T14:30", "2024-12-09"})
    void what_is_no_time_is_refused(String typed) {
        assertThatThrownBy(() -> moments.parse(typed)).isInstanceOf(DomainError.class);
    }
}
