package org.sila.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.audit.AuditTrail;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.sila.web.paging.UpTo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The operations that the reader may know of, newest first. */
@Service
class OperationList {

    private static final int PAGE = 25;
    private static final int MOST_AT_FACILITY = 25;

    /** Index search_notice_draft. */
    private static final String WAITING = """
            search_operation.state = 'ENDED'
            and exists (select 1 from search_notice where search_notice.operation_id = search_operation.id
                                                  and released_at is null and withdrawn_at is null
                                                  and written_by <> :reader)
            """;

    private static final String COLUMNS = """
            select search_operation.id, number, facility, place, state, outcome, planned_at, begun_at,
            """;

    private final JdbcClient jdbc;
    private final OperationAccess access;
    private final OperationPlaces places;
    private final SealedText texts;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    OperationList(
            JdbcClient jdbc,
            OperationAccess access,
            OperationPlaces places,
            SealedText texts,
            CurrentStaff currentStaff,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.places = places;
        this.texts = texts;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /**
     * What to list.
     *
     * @param state null for all
     * @param waiting true for those only that have ended and whose words for families wait for the reader
     */
    record Asked(@Nullable OperationState state, boolean waiting) {}

    /**
     * One operation in the list.
     *
     * @param where in one line
     * @param waiting whether its words for families wait for the reader
     */
    record Line(
            UUID id,
            long number,
            String where,
            OperationState state,
            @Nullable Outcome outcome,
            @Nullable Instant plannedAt,
            Instant begunAt,
            boolean waiting) {}

    /** One page; by key, over search_operation_in_order or search_operation_of_state. */
    @Transactional
    public Page<Line> page(Asked asked, @Nullable Cursor cursor) {
        Cursor from = cursor != null && isOurs(cursor) ? cursor : null;
        boolean backwards = from != null && from.backwards();
        Map<String, Object> parameters = new HashMap<>();
        String sql = COLUMNS + "(" + WAITING + ") as waiting from search_operation where " + where(asked, parameters);
        if (from != null) {
            sql += " and number " + (backwards ? ">" : "<") + " :than";
            parameters.put("than", Long.valueOf(from.keys().get(0)));
        }
        sql += " order by number " + (backwards ? "asc" : "desc") + " limit " + (PAGE + 1);
        List<Line> found = access.asReader(jdbc.sql(sql).params(parameters))
                .query((row, number) -> line(row))
                .list();
        audit.record(
                OperationActions.LISTED,
                "staff-account",
                currentStaff.current().id(),
                Map.of("lines", "" + found.size()));
        return Page.of(found, PAGE, from, line -> List.of(Long.toString(line.number())));
    }

    /** How many the reader may know of, counted as {@link UpTo} says. */
    @Transactional(readOnly = true)
    public long count(Asked asked) {
        Map<String, Object> parameters = new HashMap<>();
        return access.asReader(jdbc.sql(UpTo.count("1 from search_operation where " + where(asked, parameters)))
                        .params(parameters))
                .query(Long.class)
                .single();
    }

    /** Those at one of these facilities that have not ended, at most {@value #MOST_AT_FACILITY}. */
    @Transactional(readOnly = true)
    public List<Line> openAt(Collection<String> facilities) {
        return access.asReader(jdbc.sql(COLUMNS + """
                        false as waiting from search_operation
                        where facility = any(:facilities) and state <> 'ENDED' and
                        """ + OperationAccess.OPEN_TO_READER + " order by number desc limit "
                                + MOST_AT_FACILITY)
                        .param("facilities", facilities.toArray(String[]::new)))
                .query((row, number) -> line(row))
                .list();
    }

    /** Those that follow a lead. */
    @Transactional(readOnly = true)
    public List<Line> ofLead(UUID leadId) {
        return access.asReader(
                        jdbc.sql(COLUMNS + """
                        false as waiting from search_operation
                        join search_operation_lead on operation_id = search_operation.id
                        where lead_id = :lead and
                        """ + OperationAccess.OPEN_TO_READER + " order by number desc limit 50")
                                .param("lead", leadId))
                .query((row, number) -> line(row))
                .list();
    }

    private static String where(Asked asked, Map<String, Object> parameters) {
        String sql = OperationAccess.OPEN_TO_READER;
        if (asked.state() != null) {
            sql += " and state = :state";
            parameters.put("state", asked.state().name());
        }
        return asked.waiting() ? sql + " and " + WAITING : sql;
    }

    private Line line(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        Timestamp planned = row.getTimestamp("planned_at");
        return new Line(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                places.where(
                        Objects.requireNonNullElse(row.getString("facility"), ""),
                        texts.open(row, SealedOperationText.PLACE)),
                OperationState.valueOf(row.getString("state")),
                outcome == null ? null : Outcome.valueOf(outcome),
                planned == null ? null : planned.toInstant(),
                row.getTimestamp("begun_at").toInstant(),
                row.getBoolean("waiting"));
    }

    private static boolean isOurs(Cursor cursor) {
        return cursor.keys().size() == 1 && cursor.keys().get(0).matches("\\d{1,18}");
    }
}
