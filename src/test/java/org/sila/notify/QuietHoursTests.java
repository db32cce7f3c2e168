package org.sila.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTests {

    private static final ZoneId DAMASCUS = ZoneId.of("Asia/Damascus");

    /** Damascus is three hours ahead. */
    @ParameterizedTest
    @CsvSource({
        "18:00, 08:00, 2026-05-03T12:00:00Z, 2026-05-03T12:00:00Z",
        "18:00, 08:00, 2026-05-03T15:00:00Z, 2026-05-04T05:00:00Z",
        "18:00, 08:00, 2026-05-03T23:30:00Z, 2026-05-04T05:00:00Z",
        "18:00, 08:00, 2026-05-04T05:00:00Z, 2026-05-04T05:00:00Z",
        "12:00, 14:00, 2026-05-03T10:00:00Z, 2026-05-03T11:00:00Z",
        "09:00, 09:00, 2026-05-03T06:00:00Z, 2026-05-03T06:00:00Z"
    })
    void what_falls_into_them_waits_for_their_end(LocalTime from, LocalTime to, Instant moment, Instant then) {
        assertThat(new QuietHours(from, to, DAMASCUS).orAfter(moment)).isEqualTo(then);
    }

    @Test
    void a_days_mail_goes_out_in_the_morning() {
        QuietHours quiet = new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0), DAMASCUS);

        assertThat(MailFrequency.DAILY.after(Instant.parse("2026-05-03T05:04:00Z"), quiet))
                .isEqualTo(Instant.parse("2026-05-04T05:00:00Z"));
        assertThat(MailFrequency.HOURLY.after(Instant.parse("2026-05-03T14:30:00Z"), quiet))
                .isEqualTo(Instant.parse("2026-05-04T05:00:00Z"));
    }

    @Property
    void what_waits_for_their_end_is_outside_them_and_never_earlier(
            @ForAll @IntRange(max = 1439) int from,
            @ForAll @IntRange(max = 1439) int to,
            @ForAll @IntRange(max = 600_000_000) int seconds) {
        QuietHours quiet =
                new QuietHours(LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to * 60L), DAMASCUS);
        Instant moment = Instant.parse("2015-01-01T00:00:00Z").plusSeconds(seconds);

        Instant then = quiet.orAfter(moment);

        assertThat(then).isAfterOrEqualTo(moment);
        assertThat(quiet.orAfter(then)).isEqualTo(then);
    }
}
