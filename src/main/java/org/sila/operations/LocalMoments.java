package org.sila.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Moments as a form of day and time writes them, in the installation's time zone. */
@Component
class LocalMoments {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AHEAD = 5;

    /** Clocks in the field do not agree. */
    private static final Duration FAST_CLOCK = Duration.ofMinutes(15);

    private final ZoneId zone;
    private final Clock clock;

    LocalMoments(@Value("${sila.time-zone:Asia/Damascus}") ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    String now() {
        return text(clock.instant());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    String text(@Nullable Instant moment) {
        return moment == null ? "" : LocalDateTime.ofInstant(moment, zone).format(FORM);
    }

    /**
     * A moment, of the past or not.
     *
     * @throws DomainError where it is none
     */
    Optional<Instant> parse(@Nullable String typed) {
        String clean = WrittenText.asciiDigits(WrittenText.clean(typed)).replace(' ', 'T');
        if (clean.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDateTime written = LocalDateTime.parse(clean);
            LocalDate day = written.toLocalDate();
            if (day.isBefore(EARLIEST) || day.isAfter(today().plusYears(YEARS_AHEAD))) {
                throw new DomainError("operations.error.time");
            }
            return Optional.of(written.atZone(zone).toInstant());
        } catch (DateTimeParseException notWritten) {
            throw new DomainError("operations.error.time");
        }
    }

    /**
     * A moment that has come; the present minute where nothing is typed.
     *
     * @throws DomainError where it is none, or lies ahead
     */
    Instant past(@Nullable String typed) {
        Instant moment = parse(typed).orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MINUTES));
        if (moment.isAfter(clock.instant().plus(FAST_CLOCK))) {
            throw new DomainError("operations.error.ahead");
        }
        return moment;
    }

    /**
     * A day that has come.
     *
     * @throws DomainError where it is none, or lies ahead
     */
    LocalDate pastDay(@Nullable String typed) {
        try {
            LocalDate day = LocalDate.parse(WrittenText.asciiDigits(WrittenText.clean(typed)));
            if (day.isBefore(EARLIEST) || day.isAfter(today())) {
                throw new DomainError("operations.error.day");
            }
            return day;
        } catch (DateTimeParseException notWritten) {
            throw new DomainError("operations.error.day");
        }
    }
}
