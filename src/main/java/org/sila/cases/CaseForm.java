package org.sila.cases;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the forms of the case page send; each sends its own fields, so that one page can give all of them back. */
record CaseForm(
        @Nullable Integer version,
        @Nullable CaseStatus status,
        @Size(max = 1000) @Nullable String statusReason,
        @Nullable UUID caseworker,
        @Size(max = 1000) @Nullable String assignReason,
        @Nullable String number,
        @Size(max = 1000) @Nullable String joinReason,
        @Size(max = 1000) @Nullable String separateReason,
        @Size(max = 5000) @Nullable String note) {

    static final CaseForm EMPTY = new CaseForm(null, null, null, null, null, null, null, null, null);

    int versionRead() {
        return version == null ? -1 : version;
    }
}
