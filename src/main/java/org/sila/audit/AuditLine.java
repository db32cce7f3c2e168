package org.sila.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One entry of the audit trail, for reading.
 *
 * @param actor id of a staff account, {@code family:} and the id of a report, or {@code system}
 * @param details codes and counts
 */
public record AuditLine(
        long number,
        Instant at,
        String actor,
        String actorRole,
        String action,
        String subjectType,
        UUID subjectId,
        Map<String, String> details) {}
