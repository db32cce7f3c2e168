package org.sila.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as staff see it.
 *
 * @param number what people call it by, counted from 1
 * @param caseworkerId the staff account it is assigned to; null where nobody's
 * @param reportIds its reports, oldest first
 * @param joinedInto the case that took it over
 * @param version for optimistic locking
 */
public record CaseView(
        UUID id,
        long number,
        CaseStatus status,
        Fate fate,
        Whereabouts whereabouts,
        @Nullable UUID caseworkerId,
        Instant openedAt,
        Instant changedAt,
        List<UUID> reportIds,
        @Nullable UUID joinedInto,
        int version) {}
