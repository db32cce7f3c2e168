package org.sila.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of matches that people work through. */
@Service
class ReviewQueue {

    private static final int PAGE = 25;

    /** Of cases that no longer exist by themselves nothing is left to review. */
    private static final String LIVING_CASE = " and sought_case.status not in ('JOINED', 'WITHDRAWN')";

    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    ReviewQueue(JdbcClient jdbc, CurrentStaff currentStaff, AuditTrail audit) {
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /** One page; one statement and the audit entry, however long the list. */
    @Transactional
    public Page<QueueLine> page(QueueTab tab, @Nullable Cursor asked) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        Cursor from = readable(tab, asked) ? asked : null;
        List<QueueLine> found = find(tab, reader.id(), from);
        audit.record(
                MatchActions.LISTED,
                "staff-account",
                reader.id(),
                Map.of("list", tab.name(), "lines", "" + found.size()));
        return Page.of(
                found,
                PAGE,
                from,
                line -> List.of(
                        tab.isByProbability()
                                ? Double.toString(line.probability())
                                : line.changedAt().toString(),
                        line.id().toString()));
    }

    /** How many wait in that list. */
    @Transactional(readOnly = true)
    public long count(QueueTab tab) {
        return jdbc.sql("select count(*) from match join sought_case on sought_case.id = match.case_id where "
                        + tab.condition() + LIVING_CASE)
                .param("me", currentStaff.current().id())
                .query(Long.class)
                .single();
    }

    /** The most probable match to review but for this one, so that one leads to the next; index match_to_review. */
    Optional<UUID> nextAfter(UUID matchId) {
        return jdbc.sql("select match.id from match join sought_case on sought_case.id = match.case_id where "
                        + QueueTab.REVIEW.condition() + LIVING_CASE
                        + " and match.id <> ? order by match.probability desc, match.id desc limit 1")
                .param(matchId)
                .query(UUID.class)
                .optional();
    }

    private List<QueueLine> find(QueueTab tab, UUID reader, @Nullable Cursor from) {
        boolean downwards = tab.isDescending() != (from != null && from.backwards());
        String order = downwards ? " desc" : "";
        String start = from == null
                ? ""
                : " and (match." + tab.column() + ", match.id) " + (downwards ? "<" : ">") + " (:key, :id)";
        JdbcClient.StatementSpec query = jdbc.sql(
                        """
                select match.id, match.state, match.probability, match.changed_at, match.accepted_by, sought_case.number,
                       report.full_name, report.given_name, report.father_name, report.grandfather_name,
                       report.family_name, report.mother_name, report.nickname, report.birth_date, report.age,
                       record.full_name, record.given_name, record.father_name, record.grandfather_name,
                       record.family_name, record.mother_name, record.nickname, record.birth_date, record.age,
                       record.event, source.title
                from match
                join sought_case on sought_case.id = match.case_id
                join report on report.id = match.report_id
                join detainee_record record on record.id = match.record_id
                join source on source.id = record.source_id
                where """ + " " + tab.condition() + LIVING_CASE + start + " order by match." + tab.column() + order
                                + ", match.id" + order + " limit " + (PAGE + 1))
                .param("me", reader);
        if (from != null) {
            String key = from.keys().get(0);
            query = query.param("key", tab.isByProbability() ? Double.valueOf(key) : Timestamp.from(Instant.parse(key)))
                    .param("id", UUID.fromString(from.keys().get(1)));
        }
        return query.query((row, number) -> line(row)).list();
    }

    /** A cursor of another list, or one that somebody made up, means the first page. */
    private static boolean readable(QueueTab tab, @Nullable Cursor cursor) {
        if (cursor == null || cursor.keys().size() != 2) {
            return false;
        }
        try {
            UUID.fromString(cursor.keys().get(1));
            if (tab.isByProbability()) {
                Double.parseDouble(cursor.keys().get(0));
            } else {
                Instant.parse(cursor.keys().get(0));
            }
            return true;
        } catch (RuntimeException notOurs) {
            return false;
        }
    }

    private static QueueLine line(ResultSet row) throws SQLException {
        return new QueueLine(
                row.getObject(1, UUID.class),
                MatchState.valueOf(row.getString(2)),
                row.getDouble(3),
                row.getTimestamp(4).toInstant(),
                row.getObject(5, UUID.class),
                row.getLong(6),
                name(row, 7),
                date(row.getString(14)),
                row.getObject(15, Integer.class),
                name(row, 16),
                date(row.getString(23)),
                row.getObject(24, Integer.class),
                DetentionEvent.valueOf(row.getString(25)),
                row.getString(26));
    }

    private static PersonName name(ResultSet row, int first) throws SQLException {
        return new PersonName(
                row.getString(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getString(first + 5),
                row.getString(first + 6));
    }

    private static @Nullable PartialDate date(@Nullable String stored) {
        return stored == null ? null : PartialDate.parse(stored).orElse(null);
    }
}
