package org.sila.imports;

import java.util.List;
import java.util.UUID;
import org.sila.imports.rows.Field;
import org.sila.imports.rows.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that an import left out; served by their primary key. */
@Repository
class Refusals {

    private final JdbcClient jdbc;

    Refusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID importId, List<Refusal> refusals) {
        for (Refusal refusal : refusals) {
            jdbc.sql(
                            "insert into import_refusal (import_id, row_number, reason, field) values (:id, :row, :reason, :field)")
                    .param("id", importId)
                    .param("row", refusal.rowNumber())
                    .param("reason", refusal.reason().name())
                    .param(
                            "field",
                            refusal.field() == null ? null : refusal.field().name())
                    .update();
        }
    }

    /** In the order of the list. */
    List<Refusal> first(UUID importId, int limit) {
        return jdbc.sql(
                        "select row_number, reason, field from import_refusal where import_id = :id order by row_number limit :limit")
                .param("id", importId)
                .param("limit", limit)
                .query((row, number) -> new Refusal(
                        row.getInt("row_number"),
                        Refusal.Reason.valueOf(row.getString("reason")),
                        row.getString("field") == null ? null : Field.valueOf(row.getString("field"))))
                .list();
    }
}
