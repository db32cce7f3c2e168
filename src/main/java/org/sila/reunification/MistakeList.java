package org.sila.reunification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.sila.web.paging.UpTo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirmations that may be of the wrong person, and families that still have to be told of a mistake. */
@Service
@Transactional(readOnly = true)
class MistakeList {

    private static final int PAGE = 25;
    private static final String OPEN =
            "(settled is null or settled = 'WRONG_PERSON' and family_was_told and told_on is null)";

    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;

    MistakeList(JdbcClient jdbc, CurrentStaff currentStaff) {
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
    }

    /**
     * One of them.
     *
     * @param settled true where only the family has to be told
     */
    record Line(UUID id, UUID reunificationId, long caseNumber, boolean settled, Instant foundAt) {}

    /** Longest known first; index reunification_mistake_to_settle. */
    public Page<Line> open(@Nullable Cursor asked) {
        currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        Cursor from = isReadable(asked) ? asked : null;
        boolean backwards = from != null && from.backwards();
        String start =
                from == null ? "" : " and (mistake.found_at, mistake.id) " + (backwards ? "<" : ">") + " (:at, :id)";
        JdbcClient.StatementSpec query = jdbc.sql(
                        """
                select mistake.id, mistake.reunification_id, sought_case.number, mistake.settled is not null,
                       mistake.found_at
                from reunification_mistake mistake
                join reunification on reunification.id = mistake.reunification_id
                join sought_case on sought_case.id = reunification.case_id
                where OPEN START
                order by mistake.found_at ORDER, mistake.id ORDER limit :most
                """.replace("OPEN", OPEN).replace("START", start).replace("ORDER", backwards ? "desc" : "asc"))
                .param("most", PAGE + 1);
        if (from != null) {
            query = query.param("at", Timestamp.from(Instant.parse(from.keys().get(0))))
                    .param("id", UUID.fromString(from.keys().get(1)));
        }
        List<Line> found = query.query((row, number) -> new Line(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getBoolean(4),
                        row.getTimestamp(5).toInstant()))
                .list();
        return Page.of(
                found,
                PAGE,
                from,
                line -> List.of(line.foundAt().toString(), line.id().toString()));
    }

    /** Counted as {@link UpTo} says. */
    public long countOpen() {
        return jdbc.sql(UpTo.count("from reunification_mistake where " + OPEN))
                .query(Long.class)
                .single();
    }

    /** A cursor that somebody made up means the first page. */
    private static boolean isReadable(@Nullable Cursor cursor) {
        if (cursor == null || cursor.keys().size() != 2) {
            return false;
        }
        try {
            Instant.parse(cursor.keys().get(0));
            UUID.fromString(cursor.keys().get(1));
            return true;
        } catch (RuntimeException notOurs) {
            return false;
        }
    }
}
