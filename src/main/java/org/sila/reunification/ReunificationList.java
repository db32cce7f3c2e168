package org.sila.reunification;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.person.PersonName;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.sila.web.paging.UpTo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open reunifications, and the follow-ups that are due. */
@Service
class ReunificationList {

    private static final int PAGE = 25;

    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    ReunificationList(JdbcClient jdbc, CurrentStaff currentStaff, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /** One open reunification. */
    record Line(
            UUID id,
            long caseNumber,
            String sought,
            Kind kind,
            Identification identification,
            boolean approved,
            boolean informed,
            Instant openedAt) {}

    /** A follow-up whose day has come. */
    record Due(UUID id, UUID reunificationId, long caseNumber, LocalDate dueOn) {}

    /** Longest open first; index reunification_open. */
    @Transactional
    public Page<Line> open(@Nullable Cursor asked) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        Cursor from = isReadable(asked, Instant::parse) ? asked : null;
        boolean backwards = from != null && from.backwards();
        String start = from == null
                ? ""
                : " and (reunification.opened_at, reunification.id) " + (backwards ? "<" : ">") + " (:at, :id)";
        JdbcClient.StatementSpec query = jdbc.sql(
                        """
                select reunification.id, sought_case.number, reunification.kind, reunification.identification,
                       reunification.approved_by is not null,
                       exists (select from reunification_event event where event.reunification_id = reunification.id
                               and event.kind = 'FAMILY_INFORMED' and event.undone_at is null
                               and event.logged_at >= reunification.counts_from),
                       reunification.opened_at, report.full_name, report.given_name, report.father_name,
                       report.grandfather_name, report.family_name
                from reunification
                join sought_case on sought_case.id = reunification.case_id
                join match on match.id = reunification.match_id
                join report on report.id = match.report_id
                where reunification.closed_at is null START
                order by reunification.opened_at ORDER, reunification.id ORDER limit :most
                """.replace("START", start).replace("ORDER", backwards ? "desc" : "asc"))
                .param("most", PAGE + 1);
        if (from != null) {
            query = query.param("at", Timestamp.from(Instant.parse(from.keys().get(0))))
                    .param("id", UUID.fromString(from.keys().get(1)));
        }
        List<Line> found = query.query((row, number) -> new Line(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        new PersonName(
                                        row.getString(8),
                                        row.getString(9),
                                        row.getString(10),
                                        row.getString(11),
                                        row.getString(12),
                                        "",
                                        "")
                                .display(),
                        Kind.valueOf(row.getString(3)),
                        Identification.valueOf(row.getString(4)),
                        row.getBoolean(5),
                        row.getBoolean(6),
                        row.getTimestamp(7).toInstant()))
                .list();
        audit.record(ReunificationActions.LISTED, "staff-account", reader.id(), Map.of("lines", "" + found.size()));
        return Page.of(
                found,
                PAGE,
                from,
                line -> List.of(line.openedAt().toString(), line.id().toString()));
    }

    /** One page, the longest due first; index follow_up_due. */
    @Transactional(readOnly = true)
    public Page<Due> due(@Nullable Cursor asked) {
        currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        Cursor from = isReadable(asked, LocalDate::parse) ? asked : null;
        boolean backwards = from != null && from.backwards();
        String start =
                from == null ? "" : " and (follow_up.due_on, follow_up.id) " + (backwards ? "<" : ">") + " (:on, :id)";
        JdbcClient.StatementSpec query = jdbc.sql(
                        """
                select follow_up.id, follow_up.reunification_id, sought_case.number, follow_up.due_on
                from follow_up
                join reunification on reunification.id = follow_up.reunification_id
                join sought_case on sought_case.id = reunification.case_id
                where follow_up.done_at is null and follow_up.due_on <= :today START
                order by follow_up.due_on ORDER, follow_up.id ORDER limit :most
                """.replace("START", start).replace("ORDER", backwards ? "desc" : "asc"))
                .param("today", Date.valueOf(today()))
                .param("most", PAGE + 1);
        if (from != null) {
            query = query.param("on", Date.valueOf(from.keys().get(0)))
                    .param("id", UUID.fromString(from.keys().get(1)));
        }
        List<Due> found = query.query((row, number) -> new Due(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getDate(4).toLocalDate()))
                .list();
        return Page.of(
                found,
                PAGE,
                from,
                due -> List.of(due.dueOn().toString(), due.id().toString()));
    }

    @Transactional(readOnly = true)
    public long countOpen() {
        return jdbc.sql(UpTo.count("from reunification where closed_at is null"))
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public long countDue() {
        return jdbc.sql(UpTo.count("from follow_up where done_at is null and due_on <= ?"))
                .param(Date.valueOf(today()))
                .query(Long.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** A cursor that somebody made up means the first page. */
    private static boolean isReadable(@Nullable Cursor cursor, Function<String, ?> key) {
        if (cursor == null || cursor.keys().size() != 2) {
            return false;
        }
        try {
            UUID.fromString(cursor.keys().get(1));
            return key.apply(cursor.keys().get(0)) != null;
        } catch (RuntimeException notOurs) {
            return false;
        }
    }
}
