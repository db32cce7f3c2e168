package org.sila.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done on a case.
 *
 * @param dueOn the last day on which it is in time, in the installation's time zone
 * @param assigneeId who does it; null for the caseworker of the case, whoever that is
 * @param openedBy staff account; null for the system
 * @param doneBy staff account; null for the system, and while it is open
 * @param doneAt null while it is open
 * @param version for optimistic locking
 */
public record CaseTask(
        UUID id,
        UUID caseId,
        String text,
        LocalDate dueOn,
        @Nullable UUID assigneeId,
        @Nullable UUID openedBy,
        Instant openedAt,
        @Nullable UUID doneBy,
        @Nullable Instant doneAt,
        int version) {

    public boolean isDone() {
        return doneAt != null;
    }
}
