package org.sila.secrets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals with the newest key what older keys sealed, while the application works on. Rows that somebody else holds at the
 * moment are left for the next run; stopped halfway, it goes on where it was.
 */
@Service
class ResealColumns {

    private static final int BATCH = 2000;

    private final List<SealedColumn> columns;
    private final Sealing sealing;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ResealColumns(
            ObjectProvider<SealedTextColumn> converters,
            ObjectProvider<SealedColumn> byHand,
            Sealing sealing,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.columns = Stream.concat(
                        converters.stream().map(converter -> SealedColumn.of(converter.context())), byHand.stream())
                .toList();
        this.sealing = sealing;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A row by its place in the table, which stays while it is locked. */
    private record Row(String place, byte[] sealed, String context) {}

    /**
     * @return how many values were sealed anew, by table and column
     * @throws IllegalStateException where a value does not open; what was done before stays done
     */
    Map<String, Integer> reseal() {
        Map<String, Integer> done = new LinkedHashMap<>();
        for (SealedColumn column : columns) {
            int resealed = 0;
            int batch;
            do {
                batch = Objects.requireNonNull(transaction.execute(status -> batch(column)));
                resealed += batch;
            } while (batch == BATCH);
            done.put(column.table() + "." + column.column(), resealed);
        }
        return done;
    }

    /** Sealed values begin with five bytes that name their key. Reads the table, once for each batch. */
    private int batch(SealedColumn column) {
        List<Row> rows = jdbc.sql("""
                        SELECT ctid::text AS place, %1$s AS sealed, %2$s AS context FROM %3$s
                        WHERE %1$s IS NOT NULL AND substring(%1$s FROM 1 FOR 5) <> ? LIMIT %4$d
                        FOR UPDATE SKIP LOCKED
                        """.formatted(column.column(), column.contextSql(), column.table(), BATCH))
                .param(sealing.newestPrefix())
                .query((row, number) ->
                        new Row(row.getString("place"), row.getBytes("sealed"), row.getString("context")))
                .list();
        for (Row row : rows) {
            byte[] plain = sealing.openBytes(row.sealed(), row.context());
            jdbc.sql("UPDATE %s SET %s = ? WHERE ctid = ?::tid".formatted(column.table(), column.column()))
                    .params(sealing.seal(plain, row.context()), row.place())
                    .update();
        }
        return rows.size();
    }
}
