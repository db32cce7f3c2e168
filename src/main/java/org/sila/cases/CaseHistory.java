package org.sila.cases;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who changed what of a case, when and why; the audit trail has the same, without the why. */
@Repository
class CaseHistory {

    enum What {
        STATUS,
        FATE,
        WHEREABOUTS,
        CASEWORKER,
        JOIN,
        SEPARATE,
        PRIORITY
    }

    /**
     * One change.
     *
     * @param before constant or id before, empty where none; of a priority, constants with commas between
     * @param after the same, after
     * @param changedBy staff account; null for the system
     */
    record Change(
            What what,
            String before,
            String after,
            String reason,
            @Nullable UUID changedBy,
            Instant changedAt) {

        static Change ofPriority(
                Set<PriorityGround> before,
                Set<PriorityGround> after,
                String reason,
                @Nullable UUID changedBy,
                Instant changedAt) {
            return new Change(What.PRIORITY, codes(before), codes(after), reason, changedBy, changedAt);
        }

        private static String codes(Set<PriorityGround> grounds) {
            return grounds.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        }
    }

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    CaseHistory(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    void add(UUID caseId, Change change) {
        jdbc.sql("""
                insert into case_change (id, case_id, what, before, after, reason, changed_by, changed_at, lasted_seconds)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(Ids.next())
                .param(caseId)
                .param(change.what().name())
                .param(change.before())
                .param(change.after())
                .param(change.reason())
                .param(change.changedBy())
                .param(Timestamp.from(change.changedAt()))
                .param(change.what() == What.STATUS ? lasted(caseId, change.changedAt()) : null)
                .update();
        audit.record(
                CaseActions.of(change.what()), "case", caseId, Map.of("from", change.before(), "to", change.after()));
    }

    /** Seconds since the case got the status that it has; index case_change_of_case. */
    private long lasted(UUID caseId, Instant until) {
        Instant since = jdbc.sql("""
                select coalesce(
                    (select max(changed_at) from case_change
                     where case_id = sought_case.id and what in ('STATUS', 'JOIN', 'SEPARATE')),
                    opened_at)
                from sought_case where id = ?
                """)
                .param(caseId)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
        return Math.max(0, Duration.between(since, until).toSeconds());
    }

    /** Oldest first; index case_change_of_case. */
    List<Change> of(UUID caseId) {
        return jdbc.sql("""
                select what, before, after, reason, changed_by, changed_at
                from case_change where case_id = ? order by changed_at, id
                """)
                .param(caseId)
                .query((row, number) -> new Change(
                        What.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        row.getTimestamp(6).toInstant()))
                .list();
    }
}
