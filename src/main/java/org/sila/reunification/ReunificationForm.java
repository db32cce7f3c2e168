package org.sila.reunification;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What the forms of the page send; each sends its own fields, so that one page can give all of them back. */
record ReunificationForm(
        @Nullable Integer version,
        @Nullable Wishes wishes,
        @Size(max = 5000) @Nullable String wishesDetails,
        @Nullable Identification identification,
        @Nullable Method method,
        @Nullable EventKind event,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate happenedOn,

        @Nullable Boolean inPerson,
        @Size(max = 5000) @Nullable String details,
        @Size(max = 1000) @Nullable String undoReason,
        @Size(max = 5000) @Nullable String followUpNotes,
        @Nullable Outcome outcome,
        @Size(max = 1000) @Nullable String outcomeReason,
        @Size(max = 1000) @Nullable String reopenReason) {

    static final ReunificationForm EMPTY =
            new ReunificationForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    int readVersion() {
        return version == null ? -1 : version;
    }

    static String words(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
