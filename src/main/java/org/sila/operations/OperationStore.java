package org.sila.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Operations themselves, in the database. */
@Repository
class OperationStore {

    private final JdbcClient jdbc;
    private final SealedText texts;

    OperationStore(JdbcClient jdbc, SealedText texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    Operation get(UUID id) {
        return jdbc.sql("select * from search_operation where id = ?")
                .param(id)
                .query((row, number) -> operation(row))
                .single();
    }

    Operation operation(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        Timestamp planned = row.getTimestamp("planned_at");
        return new Operation(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                Objects.requireNonNullElse(row.getString("facility"), ""),
                texts.open(row, SealedOperationText.PLACE),
                texts.open(row, SealedOperationText.PURPOSE),
                planned == null ? null : planned.toInstant(),
                OperationState.valueOf(row.getString("state")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getBytes("guide") != null,
                row.getBoolean("guide_protected"),
                row.getObject("begun_by", UUID.class),
                row.getTimestamp("begun_at").toInstant(),
                row.getInt("version"));
    }

    /** The one of that form, where it was sent before. */
    Optional<UUID> sentBefore(UUID by, UUID formKey) {
        return jdbc.sql("select id from search_operation where begun_by = ? and form_key = ?")
                .params(by, formKey)
                .query(UUID.class)
                .optional();
    }

    /**
     * Changes some columns of the version that was read.
     *
     * @param columns values by column
     * @throws OptimisticLockingFailureException where somebody changed it since
     */
    void change(UUID id, int version, Map<String, @Nullable Object> columns) {
        StringBuilder set = new StringBuilder();
        columns.keySet()
                .forEach(column ->
                        set.append(column).append(" = :").append(column).append(", "));
        JdbcClient.StatementSpec update = jdbc.sql("update search_operation set " + set
                        + "version = version + 1 where id = :operation and version = :read")
                .param("operation", id)
                .param("read", version);
        for (Map.Entry<String, @Nullable Object> column : columns.entrySet()) {
            update = update.param(column.getKey(), column.getValue());
        }
        if (update.update() == 0) {
            throw new OptimisticLockingFailureException("operation changed since it was read");
        }
    }
}
