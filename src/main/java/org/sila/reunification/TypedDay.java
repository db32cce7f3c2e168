package org.sila.reunification;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;
import org.springframework.validation.BindingResult;

/** A day as it was typed: a browser without a calendar sends whatever was written. */
final class TypedDay {

    private static final int EARLIEST = 1900;

    private TypedDay() {}

    /** The day, or empty where it is none. */
    static Optional<LocalDate> of(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(WrittenText.asciiDigits(WrittenText.clean(typed))))
                    .filter(day -> day.getYear() >= EARLIEST);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** The day, null where none was typed; what was typed and is none is an error of that field. */
    static @Nullable LocalDate orError(@Nullable String typed, String field, BindingResult errors) {
        LocalDate day = of(typed).orElse(null);
        if (day == null && !WrittenText.clean(typed).isEmpty()) {
            errors.rejectValue(field, "reunification.error.no-day");
        }
        return day;
    }
}
