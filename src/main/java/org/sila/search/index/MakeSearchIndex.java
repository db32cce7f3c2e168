package org.sila.search.index;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.matching.SpelledName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads everything anew where another version of the engine read it, or nothing did yet. Goes on where it was stopped;
 * until it is done, what was read before is searched.
 */
@Service
class MakeSearchIndex {

    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final FillSearchIndex fill;

    MakeSearchIndex(JdbcClient jdbc, FillSearchIndex fill) {
        this.jdbc = jdbc;
        this.fill = fill;
    }

    private enum Kind {
        REPORTS("report"),
        RECORDS("detainee_record");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    private record State(int engineVersion, @Nullable UUID doneUpTo, boolean finished) {}

    /**
     * Reads some more mentions.
     *
     * @return false where all are read
     */
    @Transactional
    public boolean makeSome() {
        for (Kind kind : Kind.values()) {
            State state = lock(kind);
            boolean current = state.engineVersion() == SpelledName.VERSION;
            if (!current || !state.finished()) {
                makeSome(kind, current ? state.doneUpTo() : null);
                return true;
            }
        }
        return false;
    }

    private void makeSome(Kind kind, @Nullable UUID after) {
        List<UUID> ids = jdbc.sql("select id from " + kind.table
                        + " where cast(:after as uuid) is null or id > :after order by id limit :most")
                .param("after", after)
                .param("most", AT_ONCE)
                .query(UUID.class)
                .list();
        if (kind == Kind.RECORDS) {
            fill.records(ids);
        } else {
            fill.reports(ids);
        }
        boolean finished = ids.size() < AT_ONCE;
        jdbc.sql("""
                update search_making set engine_version = :version, done_up_to = :up_to, finished = :finished
                where kind = :kind
                """)
                .param("version", SpelledName.VERSION)
                .param("up_to", finished ? null : ids.get(ids.size() - 1))
                .param("finished", finished)
                .param("kind", kind.name())
                .update();
    }

    /** Holds the row until the transaction ends, so that two nodes do not do the same. */
    private State lock(Kind kind) {
        return jdbc.sql("select engine_version, done_up_to, finished from search_making where kind = ? for update")
                .param(kind.name())
                .query((row, number) -> new State(row.getInt(1), row.getObject(2, UUID.class), row.getBoolean(3)))
                .single();
    }
}
