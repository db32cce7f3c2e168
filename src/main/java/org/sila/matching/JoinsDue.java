package org.sila.matching;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reports that are still to be compared with those of other cases. Whoever takes one holds it until the transaction ends,
 * so that a crash loses none.
 */
@Repository
class JoinsDue {

    private final JdbcClient jdbc;

    JoinsDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void mark(Collection<UUID> reportIds) {
        jdbc.sql(
                        "insert into join_due (report_id) select id from unnest(:ids) as id order by id on conflict do nothing")
                .param("ids", reportIds.toArray(UUID[]::new))
                .update();
    }

    /**
     * Marks the next reports that are searched with, after a switch of models.
     *
     * @param after the last that was marked before; null for the first
     * @return the last marked now; null where none is left
     */
    @Nullable
    UUID markNext(@Nullable UUID after, int most) {
        List<UUID> next = jdbc.sql("""
                select id from report
                where (:after::uuid is null or id > :after::uuid) and consent_search and withdrawn_at is null
                    and held_at is null
                order by id limit :most
                """)
                .param("after", after)
                .param("most", most)
                .query(UUID.class)
                .list();
        mark(next);
        return next.isEmpty() ? null : next.get(next.size() - 1);
    }

    /** Takes some, the longest due first; index join_due_in_order. */
    List<UUID> take(int most) {
        return jdbc.sql("""
                delete from join_due where report_id in (
                    select report_id from join_due order by since limit ? for update skip locked)
                returning report_id
                """).param(most).query(UUID.class).list();
    }
}
