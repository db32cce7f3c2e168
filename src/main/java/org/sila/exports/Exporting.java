package org.sila.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.sila.accounts.StaffMember;
import org.sila.exports.writers.CaseSink;
import org.sila.exports.writers.CaseSinks;
import org.sila.exports.writers.ExportFormat;
import org.sila.exports.writers.Stamp;
import org.sila.web.Dates;
import org.sila.web.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.FastByteArrayOutputStream;

/** What every export of cases needs: the clock, the texts, and a place in memory to write to before anything goes out. */
@Component
class Exporting {

    private final CaseSinks sinks;
    private final MessageSource messages;
    private final Dates dates;
    private final Clock clock;
    private final ZoneId zone;

    Exporting(
            CaseSinks sinks,
            MessageSource messages,
            Dates dates,
            Clock clock,
            @Value("${sila.time-zone:Asia/Damascus}") ZoneId zone) {
        this.sinks = sinks;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
        this.zone = zone;
    }

    /** Puts case summaries into a file that is being written. */
    interface Source {

        /** @return how many there were */
        int writeTo(CaseSink sink) throws IOException;
    }

    ZoneId zone() {
        return zone;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A name such as {@code sila-cases-2026-11-23.csv}. */
    String fileName(String what, ExportFormat format) {
        return "sila-" + what + "-" + LocalDate.ofInstant(clock.instant(), zone) + "." + format.ending();
    }

    /** Writes the cases; nothing of them stays in memory but what is written. @return how many there were */
    int write(ExportFormat format, Language language, StaffMember by, FastByteArrayOutputStream out, Source cases) {
        ExportWords words = new ExportWords(language, messages, dates, zone);
        try (CaseSink sink = sinks.open(format, out, words, new Stamp(by.name(), now()))) {
            return cases.writeTo(sink);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
