package org.sila.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is still to be compared. Whoever takes something holds it until the transaction ends, so that a crash loses none;
 * others take other things meanwhile. Rows are marked in one order, so that two who mark the same ones do not deadlock.
 */
@Repository
class WorkDue {

    private final JdbcClient jdbc;

    WorkDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param inFull whether with all candidates, or only with new ones besides those that mattered before */
    record DueReport(UUID id, boolean inFull) {}

    /** A record that a report is to be compared with. */
    record Pair(UUID reportId, UUID recordId) {}

    /** Marks records to be looked for among the reports now. */
    void markRecords(Collection<UUID> recordIds) {
        markRecords(recordIds, null);
    }

    /**
     * Marks new records to be looked for among the reports.
     *
     * @param waitsFor the list of which more is coming in, until {@link #listArrived}; null where they need not wait
     */
    void markRecords(Collection<UUID> recordIds, @Nullable UUID waitsFor) {
        jdbc.sql("""
                insert into record_due (record_id, waits_for)
                select id, cast(:list as uuid) from unnest(:ids) as id order by id on conflict do nothing
                """)
                .param("list", waitsFor)
                .param("ids", recordIds.toArray(UUID[]::new))
                .update();
    }

    /** What waited for that list need not wait any more; index record_due_of_list. */
    void listArrived(UUID sourceId) {
        jdbc.sql("update record_due set waits_for = null where waits_for = ?")
                .param(sourceId)
                .update();
    }

    /** Takes new records that wait for nothing, the oldest first; index record_due_now. */
    List<UUID> takeRecords(int most) {
        return jdbc.sql("""
                delete from record_due where record_id in (
                    select record_id from record_due where waits_for is null
                    order by record_id limit ? for update skip locked)
                returning record_id
                """).param(most).query(UUID.class).list();
    }

    /** Marks reports as due now, in full. */
    void markReports(Collection<UUID> reportIds) {
        jdbc.sql("""
                insert into report_due (report_id, due_at) select id, now() from unnest(:ids) as id order by id
                on conflict (report_id) do update set due_at = excluded.due_at, in_full = true, rescoring = false
                """).param("ids", reportIds.toArray(UUID[]::new)).update();
    }

    /** Marks every report that is searched for as due now, in full. */
    void markAllReports() {
        jdbc.sql("""
                insert into report_due (report_id, due_at) select report_id, now() from report_keyed order by 1
                on conflict (report_id) do update set due_at = excluded.due_at, in_full = true, rescoring = false
                """).update();
    }

    /** Marks reports as due now, to be compared with these records. */
    void markPairs(Collection<Pair> pairs) {
        List<Pair> ordered = new ArrayList<>(pairs);
        ordered.sort(Comparator.comparing(Pair::reportId).thenComparing(Pair::recordId));
        jdbc.sql(
                        "insert into pair_due (report_id, record_id) select * from unnest(:reports, :records) on conflict do nothing")
                .param("reports", ordered.stream().map(Pair::reportId).toArray(UUID[]::new))
                .param("records", ordered.stream().map(Pair::recordId).toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                insert into report_due (report_id, due_at, in_full) select id, now(), false from unnest(:ids) as id
                on conflict (report_id) do update
                    set due_at = least(excluded.due_at, report_due.due_at), rescoring = false
                """)
                .param("ids", ordered.stream().map(Pair::reportId).distinct().toArray(UUID[]::new))
                .update();
    }

    /**
     * Marks the next reports that are searched with as due in full because a model was switched, behind all that is due
     * for other reasons. One that is being compared meanwhile is waited for, and is due again.
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
                        and held_at is null
                    order by id limit :most
                ), marked as (
                    insert into report_due (report_id, due_at, rescoring)
                    select id, now(), true from next order by id
                    on conflict (report_id) do update set in_full = true
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

    /** Takes due reports, what changed before what is only weighed anew, the longest due first; index report_due_in_order. */
    List<DueReport> takeReports(int most) {
        return jdbc.sql("""
                delete from report_due where report_id in (
                    select report_id from report_due where due_at <= now()
                    order by rescoring, due_at limit ? for update skip locked)
                returning report_id, in_full
                """)
                .param(most)
                .query((row, number) -> new DueReport(row.getObject(1, UUID.class), row.getBoolean(2)))
                .list();
    }

    /** Takes the new records that these reports are to be compared with. */
    Map<UUID, List<UUID>> takePairs(Collection<UUID> reportIds) {
        Map<UUID, List<UUID>> pairs = new HashMap<>();
        jdbc.sql("delete from pair_due where report_id = any(:ids) returning report_id, record_id")
                .param("ids", reportIds.toArray(UUID[]::new))
                .query(row -> {
                    pairs.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                });
        return pairs;
    }

    /** When the next report is due, in milliseconds from now (0 where one is); empty where none waits. */
    OptionalLong nextDueInMillis() {
        Long millis = jdbc.sql("""
                select greatest(0, ceil(extract(epoch from min(due_at) - clock_timestamp()) * 1000))::bigint
                from report_due having count(*) > 0
                """).query(Long.class).optional().orElse(null);
        return millis == null ? OptionalLong.empty() : OptionalLong.of(millis);
    }
}
