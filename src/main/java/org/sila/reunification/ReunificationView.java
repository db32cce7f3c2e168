package org.sila.reunification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reunification as staff see it. The ids of people are staff accounts. */
public record ReunificationView(
        UUID id,
        UUID matchId,
        UUID caseId,
        UUID recordId,
        Kind kind,
        @Nullable Wishes wishes,
        String wishesDetails,
        @Nullable UUID wishesRecordedBy,
        @Nullable Instant wishesRecordedAt,
        Identification identification,
        @Nullable Method method,
        @Nullable UUID identifiedBy,
        @Nullable Instant identifiedAt,
        @Nullable UUID approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Outcome outcome,
        String outcomeReason,
        Instant openedAt,
        @Nullable Instant closedAt,
        int version) {

    public boolean isClosed() {
        return closedAt != null;
    }
}
