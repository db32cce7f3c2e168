package org.sila.reunification;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
        @Size(max = 300) @Nullable String place,
        @Size(max = 1000) @Nullable String witnesses,
        @Size(max = 5000) @Nullable String details,
        @Size(max = 1000) @Nullable String undoReason,
        @Nullable Outcome outcome,
        @Size(max = 1000) @Nullable String outcomeReason,
        @Size(max = 1000) @Nullable String reopenReason,
        @Size(max = 1000) @Nullable String kindReason,
        @Nullable Boolean agreed) {

    static final ReunificationForm EMPTY = new ReunificationForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The day typed, or empty where it is none. */
    Optional<LocalDate> happenedDay() {
        return TypedDay.of(happenedOn);
    }

    /** What the form for events says, once it is valid. */
    ReunificationEvents.NewEvent event(EventKind kind, LocalDate day) {
        return new ReunificationEvents.NewEvent(
                kind,
                day,
                Boolean.TRUE.equals(inPerson),
                WrittenText.clean(place),
                WrittenText.cleanLines(witnesses),
                WrittenText.cleanLines(details));
    }

    int readVersion() {
        return version == null ? -1 : version;
    }

    static String words(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
