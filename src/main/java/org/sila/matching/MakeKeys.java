package org.sila.matching;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.MatchingEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes all keys anew where another version of the engine made those that are stored: two mentions of one person share
 * keys only if the same engine made them. The same goes for how names are counted. Once all are made, every report is
 * due. Goes on where it was stopped.
 */
@Service
class MakeKeys {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final IndexMentions index;
    private final WorkDue work;
    private final Mentions mentions;

    MakeKeys(JdbcClient jdbc, IndexMentions index, WorkDue work, Mentions mentions) {
        this.jdbc = jdbc;
        this.index = index;
        this.work = work;
        this.mentions = mentions;
    }

    private enum Kind {
        RECORDS("detainee_record"),
        REPORTS("report");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    private record State(int engineVersion, @Nullable UUID doneUpTo, boolean finished) {}

    /**
     * Makes the keys of some more mentions.
     *
     * @return false where all are made
     */
    @Transactional
    public boolean makeSome() {
        for (Kind kind : Kind.values()) {
            State state = lock(kind);
            boolean current = state.engineVersion() == MatchingEngine.VERSION;
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
            index.records(ids, mentions.records(ids));
        } else {
            index.reports(ids, mentions.reports(ids));
        }
        boolean finished = ids.size() < AT_ONCE;
        jdbc.sql("""
                update key_making set engine_version = :version, done_up_to = :up_to, finished = :finished
                where kind = :kind
                """)
                .param("version", MatchingEngine.VERSION)
                .param("up_to", finished ? null : ids.get(ids.size() - 1))
                .param("finished", finished)
                .param("kind", kind.name())
                .update();
        if (finished && kind == Kind.REPORTS) {
            work.markAllReports();
        }
    }

    /** Holds the row until the transaction ends, so that two nodes do not make the same keys. */
    private State lock(Kind kind) {
        return jdbc.sql("select engine_version, done_up_to, finished from key_making where kind = ? for update")
                .param(kind.name())
                .query((row, number) -> new State(row.getInt(1), row.getObject(2, UUID.class), row.getBoolean(3)))
                .single();
    }
}
