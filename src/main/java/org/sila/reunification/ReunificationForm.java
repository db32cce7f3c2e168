package org.sila.reunification;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sila.person.WrittenText;

/** What the forms of the page send; each sends its own fields, so that one page can give all of them back. */
record ReunificationForm(
        @Nullable Integer version,
        @Nullable Wishes wishes,
        @Size(max = 5000) @Nullable String wishesDetails,
        @Nullable Identification identification,
        @Nullable Method method,
        @Nullable EventKind event,

        @Nullable String happenedOn,
        @Nullable Boolean inPerson,
        @Size(max = 5000) @Nullable String details,
        @Size(max = 1000) @Nullable String undoReason,
        @Size(max = 5000) @Nullable String followUpNotes,
        @Nullable Outcome outcome,
        @Size(max = 1000) @Nullable String outcomeReason,
        @Size(max = 1000) @Nullable String reopenReason) {

    private static final int EARLIEST = 1900;

    static final ReunificationForm EMPTY =
            new ReunificationForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The day typed, or empty where it is none; a browser without a calendar sends whatever was written. */
    Optional<LocalDate> happenedDay() {
        try {
            return Optional.of(LocalDate.parse(WrittenText.asciiDigits(WrittenText.clean(happenedOn))))
                    .filter(day -> day.getYear() >= EARLIEST);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    int readVersion() {
        return version == null ? -1 : version;
    }

    static String words(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
