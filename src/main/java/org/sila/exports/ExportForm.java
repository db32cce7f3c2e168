package org.sila.exports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseStatus;
import org.sila.exports.writers.ExportFormat;
import org.sila.person.WrittenText;
import org.sila.web.Language;
import org.springframework.validation.Errors;

/** Which cases to export, as what, and why. */
record ExportForm(
        @Nullable String from,
        @Nullable String to,
        @Nullable CaseStatus status,
        @Size(max = 300) @Nullable String facility,
        @Nullable UUID caseworker,

        @NotNull(message = "{exports.language.missing}") @Nullable
        Language language,

        @NotNull(message = "{exports.format.missing}") @Nullable
        ExportFormat format,

        @Size(max = 500) @Nullable String reason) {

    /** All cases, as a workbook in that language. */
    static ExportForm empty(Language language) {
        return new ExportForm("", "", null, "", null, language, ExportFormat.XLSX, "");
    }

    /** What only reading finds: days that are none, a period that ends before it begins, no reason. */
    void check(Errors errors) {
        Reason.check(reason, "reason", errors);
        if (isNoDay(from)) {
            errors.rejectValue("from", "exports.period.no-day");
        }
        if (isNoDay(to)) {
            errors.rejectValue("to", "exports.period.no-day");
        }
        if (errors.hasFieldErrors("from") || errors.hasFieldErrors("to")) {
            return;
        }
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (first != null && last != null && last.isBefore(first)) {
            errors.rejectValue("to", "exports.period.backwards");
        }
    }

    CaseFilter filter() {
        return new CaseFilter(day(from), day(to), status, WrittenText.clean(facility), caseworker);
    }

    private static boolean isNoDay(@Nullable String text) {
        return !WrittenText.clean(text).isEmpty() && day(text) == null;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            String plain = WrittenText.asciiDigits(WrittenText.clean(text));
            return plain.isEmpty() ? null : LocalDate.parse(plain);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
