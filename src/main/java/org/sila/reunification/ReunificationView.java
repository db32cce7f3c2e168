package org.sila.reunification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reunification as staff see it. The ids of people are staff accounts.
 *
 * @param wishesRecordedBy null where the person found said it themselves
 * @param countsFrom since when what is logged counts as told
 * @param doubtedAt since when somebody holds that it is the wrong person; null where nobody does
 */
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
        Instant countsFrom,
        @Nullable Instant doubtedAt,
        @Nullable Instant closedAt,
        int version) {

    public boolean isClosed() {
        return closedAt != null;
    }

    public boolean isDoubted() {
        return doubtedAt != null;
    }
}
