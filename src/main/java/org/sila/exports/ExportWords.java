package org.sila.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sila.exports.writers.Words;
import org.sila.person.PartialDate;
import org.sila.web.Dates;
import org.sila.web.Language;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** The application's texts in the language of an export. */
record ExportWords(Language language, MessageSource messages, Dates dates, ZoneId zone) implements Words {

    @Override
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    @Override
    public String date(@Nullable PartialDate date) {
        return speaking(() -> dates.partial(date));
    }

    @Override
    public String date(LocalDate date) {
        return speaking(() -> dates.day(date));
    }

    @Override
    public String moment(Instant moment) {
        return speaking(() -> dates.moment(moment));
    }

    @Override
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** Dates are written in the language of the request; here they follow that of the export. */
    private String speaking(Supplier<String> text) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language.locale());
        try {
            return text.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
