package org.sila.matching.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A table's indexes and keys, taken away while it is filled, and made again afterwards. */
final class PutAsideIndexes implements AutoCloseable {

    private static final String CONSTRAINTS = """
            select format('alter table %%1$s drop constraint %%2$I', conrelid::regclass, conname),
                   format('alter table %%1$s add constraint %%2$I %%3$s', conrelid::regclass, conname,
                          pg_get_constraintdef(oid))
            from pg_constraint where conrelid = '%s'::regclass and contype in ('p', 'u', 'f')
            """;
    private static final String INDEXES = """
            select format('drop index %%s', indexrelid::regclass), pg_get_indexdef(indexrelid)
            from pg_index where indrelid = '%s'::regclass
              and not exists (select from pg_constraint where conindid = indexrelid)
            """;

    private final Connection owner;
    private final List<String> again = new ArrayList<>();

    private PutAsideIndexes(Connection owner) {
        this.owner = owner;
    }

    static PutAsideIndexes of(String table, Connection owner) throws SQLException {
        PutAsideIndexes aside = new PutAsideIndexes(owner);
        aside.put(INDEXES.formatted(table));
        aside.put(CONSTRAINTS.formatted(table));
        return aside;
    }

    private void put(String sql) throws SQLException {
        List<String> away = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                away.add(found.getString(1));
                again.add(found.getString(2));
            }
        }
        for (String drop : away) {
            execute(drop);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("set maintenance_work_mem = '1GB'");
        for (String sql : again) {
            execute(sql);
        }
    }
}
