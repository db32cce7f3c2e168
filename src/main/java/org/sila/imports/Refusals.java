package org.sila.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sila.imports.rows.Field;
import org.sila.imports.rows.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that an import left out; served by their primary key. */
@Repository
class Refusals {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Refusals(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(UUID importId, List<Refusal> refusals) {
        batches.batchUpdate(
                "insert into import_refusal (import_id, row_number, reason, field) values (?, ?, ?, ?) on conflict do nothing",
                refusals,
                RunImport.ROWS_AT_ONCE,
                (row, refusal) -> {
                    row.setObject(1, importId);
                    row.setInt(2, refusal.rowNumber());
                    row.setString(3, refusal.reason().name());
                    row.setString(
                            4, refusal.field() == null ? null : refusal.field().name());
                });
    }

    /** In the order of the list, without those that came in mended. */
    List<Refusal> first(UUID importId, int limit) {
        return jdbc.sql(
                        "select row_number, reason, field from import_refusal where import_id = :id and mended_by is null order by row_number limit :limit")
                .param("id", importId)
                .param("limit", limit)
                .query((row, number) -> new Refusal(
                        row.getInt("row_number"),
                        Refusal.Reason.valueOf(row.getString("reason")),
                        row.getString("field") == null ? null : Field.valueOf(row.getString("field"))))
                .list();
    }

    /** All of them, by the number of their row. */
    Map<Integer, Refusal> byRow(UUID importId) {
        return first(importId, Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(Refusal::rowNumber, refusal -> refusal));
    }
}
