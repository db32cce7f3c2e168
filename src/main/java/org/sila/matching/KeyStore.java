package org.sila.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.matching.engine.keys.BlockingKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored blocking keys, and who shares them. */
@Repository
class KeyStore {

    /** A key that more records share than this finds nobody by itself. */
    static final int MOST_OF_ONE_KEY = 400;

    /** Most candidates of one report that are compared; those that share the most are kept. */
    static final int MOST_CANDIDATES = 200;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    KeyStore(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void replaceReportKeys(Map<UUID, List<BlockingKey>> keys, Collection<UUID> reportIds) {
        jdbc.sql("delete from report_key where report_id = any(?)")
                .params(new Object[] {reportIds.toArray(UUID[]::new)})
                .update();
        insert("insert into report_key (report_id, key, weight) values (?, ?, ?)", keys);
    }

    void replaceRecordKeys(Map<UUID, List<BlockingKey>> keys) {
        jdbc.sql("delete from record_key where record_id = any(?)")
                .params(new Object[] {keys.keySet().toArray(UUID[]::new)})
                .update();
        insert("insert into record_key (record_id, key, weight) values (?, ?, ?)", keys);
    }

    private void insert(String sql, Map<UUID, List<BlockingKey>> keys) {
        List<Object[]> rows = new ArrayList<>();
        keys.forEach((owner, own) -> own.forEach(key -> rows.add(new Object[] {owner, key.key(), key.weight()})));
        template.batchUpdate(sql, rows);
    }

    /** The candidates of each report, those that share the most first; index record_key_by_key. */
    Map<UUID, List<UUID>> candidates(Collection<UUID> reportIds) {
        Map<UUID, List<UUID>> candidates = new HashMap<>();
        jdbc.sql("""
                select report_id, record_id from (
                    select asked.report_id, shared.record_id,
                           row_number() over (partition by asked.report_id
                                              order by sum(asked.weight) desc, shared.record_id) as place
                    from report_key asked
                    cross join lateral (
                        select array_agg(record_id) as owners
                        from (select record_id from record_key where key = asked.key limit :most + 1) sharing
                    ) found
                    cross join lateral unnest(found.owners) as shared (record_id)
                    where asked.report_id = any(:reports) and cardinality(found.owners) <= :most
                    group by asked.report_id, shared.record_id
                ) ranked
                where place <= :candidates
                order by report_id, place
                """)
                .param("reports", reportIds.toArray(UUID[]::new))
                .param("most", MOST_OF_ONE_KEY)
                .param("candidates", MOST_CANDIDATES)
                .query(row -> {
                    candidates
                            .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                });
        return candidates;
    }

    /**
     * Marks the reports that share a key with any of the records as due to be compared, in one order, so that two who
     * mark the same ones wait for each other and do not deadlock. Index report_key_by_key.
     */
    int markDueByRecords(Collection<UUID> recordIds, int delaySeconds, int mostSeconds) {
        return jdbc.sql("""
                insert into report_due (report_id, due_at, since)
                select distinct asking.report_id, now() + make_interval(secs => :delay), now()
                from record_key stored join report_key asking on asking.key = stored.key
                where stored.record_id = any(:records)
                order by asking.report_id
                on conflict (report_id) do update
                    set due_at = least(excluded.due_at, report_due.since + make_interval(secs => :most)),
                        rescoring = false
                """)
                .param("delay", delaySeconds)
                .param("most", mostSeconds)
                .param("records", recordIds.toArray(UUID[]::new))
                .update();
    }

    /** Marks reports as due now. */
    void markDue(Collection<UUID> reportIds) {
        jdbc.sql("""
                insert into report_due (report_id, due_at, since)
                select id, now(), now() from unnest(:reports) as id order by id
                on conflict (report_id) do update set due_at = excluded.due_at, rescoring = false
                """).param("reports", reportIds.toArray(UUID[]::new)).update();
    }

    /**
     * Marks the next reports that are searched with as due because a model was switched, behind all that is due for other
     * reasons. One that is being compared meanwhile is waited for, and is due again.
     *
     * @param after the last report that was marked before; null for the first
     * @return the last report marked now; null where none is left
     */
    @Nullable
    UUID markNextForRescoring(@Nullable UUID after, int most) {
        return jdbc.sql("""
                with next as (
                    select id from report
                    where (:after::uuid is null or id > :after::uuid) and consent_search and withdrawn_at is null
                    order by id limit :most
                ), marked as (
                    insert into report_due (report_id, due_at, since, rescoring)
                    select id, now(), now(), true from next order by id
                    on conflict (report_id) do update set rescoring = report_due.rescoring
                    returning report_id
                )
                select report_id from marked order by report_id desc limit 1
                """)
                .param("after", after)
                .param("most", most)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /**
     * Takes due reports, most urgent first, and holds them until the transaction ends; others take others meanwhile.
     * Index report_due_in_order.
     */
    List<UUID> takeDue(int most) {
        return jdbc.sql("""
                delete from report_due where report_id in (
                    select report_id from report_due where due_at <= now()
                    order by rescoring, due_at limit ? for update skip locked)
                returning report_id
                """).param(most).query(UUID.class).list();
    }

    /** When the next report is due, in milliseconds from now (0 where one is); empty where none waits. */
    OptionalLong nextDueInMillis() {
        Long millis = jdbc.sql("""
                select greatest(0, ceil(extract(epoch from min(due_at) - clock_timestamp()) * 1000))::bigint
                from report_due
                """).query(Long.class).optional().orElse(null);
        return millis == null ? OptionalLong.empty() : OptionalLong.of(millis);
    }
}
