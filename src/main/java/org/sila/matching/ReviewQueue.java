package org.sila.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.cases.PriorityGround;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.sila.web.paging.UpTo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of matches that people work through. Those to review come in the order of their urgency:
 *
 * <pre>probability x (1 + grounds for priority) x 2^(days waiting / 60)</pre>
 *
 * One ground counts as much as twice the probability, and so do two months of waiting. Since all grow at the same rate,
 * which of two comes first does not change by the mere passing of time: the database keeps the binary logarithm, less what
 * all have in common, with every match, and pages are cut by it.
 */
@Service
class ReviewQueue {

    private static final int PAGE = 25;
    private static final int SOURCES_OFFERED = 200;

    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Neighbours neighbours;

    ReviewQueue(JdbcClient jdbc, CurrentStaff currentStaff, AuditTrail audit, Neighbours neighbours) {
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.neighbours = neighbours;
    }

    /** A list that the queue can be narrowed to. */
    record SourceChoice(UUID id, String title) {}

    /** One page; one statement and the audit entry, however long the list. */
    @Transactional
    public Page<QueueLine> page(QueueFilter filter, @Nullable Cursor asked) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        Cursor from = readable(filter.tab(), asked) ? asked : null;
        List<QueueLine> found = find(filter, reader.id(), from);
        audit.record(
                MatchActions.LISTED,
                "staff-account",
                reader.id(),
                Map.of("list", filter.tab().name(), "lines", "" + found.size()));
        return Page.of(
                found, PAGE, from, line -> List.of(line.sortKey(), line.id().toString()));
    }

    /** The match to go on to after this one; null where there is no other in the list. */
    @Transactional(readOnly = true)
    public @Nullable UUID next(UUID matchId, QueueFilter filter) {
        return neighbours.of(matchId, filter, currentStaff.current().id()).next();
    }

    /** How many wait in that list, of any kind; counted as {@link UpTo} says. */
    @Transactional(readOnly = true)
    public long count(QueueTab tab) {
        return count(QueueFilter.of(tab));
    }

    /** How many are in the list; counted as {@link UpTo} says. */
    @Transactional(readOnly = true)
    public long count(QueueFilter filter) {
        return jdbc.sql(UpTo.count(
                        "from match join sought_case on sought_case.id = match.case_id where " + filter.condition()))
                .params(filter.parameters(currentStaff.current().id()))
                .query(Long.class)
                .single();
    }

    /** The lists last registered, and the one chosen; index source_by_time. */
    @Transactional(readOnly = true)
    public List<SourceChoice> sources(QueueFilter filter) {
        return jdbc.sql("""
                (select id, title from source where id = :chosen)
                union
                (select id, title from source order by registered_at desc, id desc limit :most)
                order by title, id
                """)
                .param("chosen", filter.source())
                .param("most", SOURCES_OFFERED)
                .query((row, number) -> new SourceChoice(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    /** What a line shows is looked up of one page's matches only, however many were put in order. */
    private List<QueueLine> find(QueueFilter filter, UUID reader, @Nullable Cursor from) {
        QueueTab tab = filter.tab();
        boolean downwards = tab.isDescending() != (from != null && from.backwards());
        JdbcClient.StatementSpec query = jdbc.sql("""
                with page as materialized (
                    select match.id from match join sought_case on sought_case.id = match.case_id
                    where CONDITION order by KEY ORDER, match.id ORDER limit MOST
                )
                select match.id, match.state, match.probability, match.changed_at, sought_case.number,
                       report.full_name, report.given_name, report.father_name, report.grandfather_name,
                       report.family_name, report.mother_name, report.nickname, report.birth_date, report.age,
                       record.full_name, record.given_name, record.father_name, record.grandfather_name,
                       record.family_name, record.mother_name, record.nickname, record.birth_date, record.age,
                       record.event, source.title, KEY,
                       match.state in ('REOPENED', 'IN_REVIEW') and coalesce((
                           select reason = 'FIELDS_CHANGED' from match_decision
                           where match_decision.match_id = match.id and to_state = 'REOPENED'
                           order by decided_at desc, id desc limit 1), false),
                       array(select ground from case_priority where case_priority.case_id = match.case_id)
                from page
                join match on match.id = page.id
                join sought_case on sought_case.id = match.case_id
                join report on report.id = match.report_id
                join detainee_record record on record.id = match.record_id
                join source on source.id = match.source_id
                order by KEY ORDER, match.id ORDER
                """.replace(
                                "CONDITION",
                                filter.condition()
                                        + (from == null
                                                ? ""
                                                : " and (KEY, match.id) " + (downwards ? "<" : ">") + " (:key, :id)"))
                        .replace("KEY", "match." + tab.column())
                        .replace("ORDER", downwards ? "desc" : "asc")
                        .replace("MOST", "" + (PAGE + 1)))
                .params(filter.parameters(reader));
        if (from != null) {
            String key = from.keys().get(0);
            query = query.param("key", tab.isByUrgency() ? Double.valueOf(key) : Timestamp.from(Instant.parse(key)))
                    .param("id", UUID.fromString(from.keys().get(1)));
        }
        return query.query((row, number) -> line(tab, row)).list();
    }

    /** A cursor of another list, or one that somebody made up, means the first page. */
    private static boolean readable(QueueTab tab, @Nullable Cursor cursor) {
        if (cursor == null || cursor.keys().size() != 2) {
            return false;
        }
        try {
            UUID.fromString(cursor.keys().get(1));
            if (tab.isByUrgency()) {
                Double.parseDouble(cursor.keys().get(0));
            } else {
                Instant.parse(cursor.keys().get(0));
            }
            return true;
        } catch (RuntimeException notOurs) {
            return false;
        }
    }

    private static QueueLine line(QueueTab tab, ResultSet row) throws SQLException {
        return new QueueLine(
                row.getObject(1, UUID.class),
                MatchState.valueOf(row.getString(2)),
                row.getDouble(3),
                row.getTimestamp(4).toInstant(),
                tab.isByUrgency()
                        ? Double.toString(row.getDouble(26))
                        : row.getTimestamp(26).toInstant().toString(),
                row.getLong(5),
                name(row, 6),
                date(row.getString(13)),
                row.getObject(14, Integer.class),
                name(row, 15),
                date(row.getString(22)),
                row.getObject(23, Integer.class),
                DetentionEvent.valueOf(row.getString(24)),
                row.getString(25),
                row.getBoolean(27),
                Stream.of((String[]) row.getArray(28).getArray())
                        .map(PriorityGround::valueOf)
                        .sorted()
                        .toList());
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
