package org.sila.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log, the latest first. Whoever calls has made sure that the reader may. */
@Service
@Transactional(readOnly = true)
class OperationLog {

    private static final int PAGE = 40;

    private final JdbcClient jdbc;
    private final SealedText texts;

    OperationLog(JdbcClient jdbc, SealedText texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /**
     * A line of the log.
     *
     * @param state where it is a change of state
     * @param outcome where it is the end
     * @param corrects when that happened which it corrects; null where it corrects nothing
     * @param corrected whether a further line corrects it
     */
    record Line(
            UUID id,
            Instant at,
            String text,
            @Nullable OperationState state,
            @Nullable Outcome outcome,
            @Nullable Instant corrects,
            boolean corrected,
            UUID by,
            Instant writtenAt) {

        /** Whether it was written well after it happened. */
        public boolean isLate() {
            return at.plusSeconds(3600).isBefore(writtenAt);
        }
    }

    /** One page; index search_log_by_hour. */
    Page<Line> page(UUID operationId, @Nullable Cursor asked) {
        Cursor from = asked != null && asked.isMomentAndId() ? asked : null;
        boolean backwards = from != null && from.backwards();
        String sql = """
                select line.*, corrected.happened_at as corrects_at,
                       exists (select 1 from search_log later where later.corrects = line.id) as corrected
                from search_log line left join search_log corrected on corrected.id = line.corrects
                where line.operation_id = :operation
                """;
        if (from != null) {
            sql += " and (line.happened_at, line.id) " + (backwards ? ">" : "<") + " (:at, :id)";
        }
        String order = backwards ? "asc" : "desc";
        sql += " order by line.happened_at " + order + ", line.id " + order + " limit " + (PAGE + 1);
        JdbcClient.StatementSpec query = jdbc.sql(sql).param("operation", operationId);
        if (from != null) {
            query = query.param("at", Timestamp.from(Instant.parse(from.keys().get(0))))
                    .param("id", UUID.fromString(from.keys().get(1)));
        }
        return Page.of(
                query.query((row, number) -> line(row)).list(),
                PAGE,
                from,
                line -> List.of(line.at().toString(), line.id().toString()));
    }

    private Line line(ResultSet row) throws SQLException {
        String state = row.getString("state");
        String outcome = row.getString("outcome");
        Timestamp corrects = row.getTimestamp("corrects_at");
        return new Line(
                row.getObject("id", UUID.class),
                row.getTimestamp("happened_at").toInstant(),
                texts.open(row, SealedOperationText.LOG),
                state == null ? null : OperationState.valueOf(state),
                outcome == null ? null : Outcome.valueOf(outcome),
                corrects == null ? null : corrects.toInstant(),
                row.getBoolean("corrected"),
                row.getObject("written_by", UUID.class),
                row.getTimestamp("written_at").toInstant());
    }
}
