package org.sila.cases;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has how much to do, how old the cases are, and how long they stay in each state: a statement for each of them.
 * Whoever calls checks that the reader may.
 */
@Service
@Transactional(readOnly = true)
class TeamFigures {

    /** The time over which it is told how long states lasted. */
    private static final Duration LATELY = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final CaseTasks tasks;
    private final Clock clock;

    TeamFigures(JdbcClient jdbc, CaseTasks tasks, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * What somebody has to do.
     *
     * @param id null for what is nobody's
     * @param cases open ones
     * @param oldest the case that is open longest, null where there is none
     * @param days how long that is
     */
    record Load(
            @Nullable UUID id,
            String name,
            boolean enabled,
            long cases,
            long lateTasks,
            @Nullable UUID oldest,
            long days) {

        /** Tells the lines apart. */
        String key() {
            return id == null ? "nobody" : id.toString();
        }
    }

    /** How many cases of a status were opened how long ago; in the order of {@link CaseAge}. */
    record Ageing(CaseStatus status, List<Long> counts) {}

    /**
     * How long cases stayed in a state that they left lately.
     *
     * @param median and the ninetieth percentile, in hours
     */
    record Stay(CaseStatus status, long cases, long median, long ninetieth) {}

    /** Everybody who works on cases or still has some, what is nobody's first, then by name. Index sought_case_load, case_task_due. */
    List<Load> loads() {
        return jdbc.sql("""
                select person.id, person.name, person.enabled, coalesce(load.cases, 0) as cases,
                       coalesce(late.tasks, 0) as tasks, oldest.id as oldest, oldest.opened_at
                from (select id, name, enabled, role from staff_account
                      union all select null, '', true, 'CASEWORKER') person
                left join (select caseworker_id, count(*) as cases from sought_case where OPEN group by caseworker_id) load
                    on load.caseworker_id is not distinct from person.id
                left join (
                    select coalesce(task.assignee_id, sought_case.caseworker_id) as who, count(*) as tasks
                    from case_task task join sought_case on sought_case.id = task.case_id
                    where task.done_at is null and task.due_on < :today group by 1) late
                    on late.who is not distinct from person.id
                left join lateral (
                    (select id, opened_at from sought_case
                     where caseworker_id = person.id and OPEN order by opened_at limit 1)
                    union all
                    (select id, opened_at from sought_case
                     where person.id is null and caseworker_id is null and OPEN order by opened_at limit 1)
                ) oldest on true
                where person.enabled and person.role in ('CASEWORKER', 'SUPERVISOR') or load.cases > 0 or late.tasks > 0
                order by person.id is not null, person.name, person.id
                """.replace("OPEN", CaseList.OPEN))
                .param("today", Date.valueOf(tasks.today()))
                .query((row, number) -> load(row))
                .list();
    }

    /** Index sought_case_by_status_and_opening. */
    List<Ageing> ageing() {
        Instant now = clock.instant();
        CaseAge[] ages = CaseAge.values();
        Map<CaseStatus, Long[]> counts = new EnumMap<>(CaseStatus.class);
        String age = Arrays.stream(ages)
                .map(one -> "when opened_at > :a" + one.ordinal() + " then " + one.ordinal())
                .collect(Collectors.joining(" ", "case ", " else " + (ages.length - 1) + " end"));
        JdbcClient.StatementSpec query = jdbc.sql("select status, " + age + " as age, count(*) from sought_case where "
                + CaseList.OPEN + " group by 1, 2");
        for (CaseAge one : ages) {
            query = query.param("a" + one.ordinal(), Timestamp.from(now.minus(Duration.ofDays(one.before()))));
        }
        query.query(row -> {
            counts.computeIfAbsent(CaseStatus.valueOf(row.getString(1)), status -> zeros(ages.length))[row.getInt(2)] =
                    row.getLong(3);
        });
        return counts.entrySet().stream()
                .map(one -> new Ageing(one.getKey(), List.of(one.getValue())))
                .toList();
    }

    /** Index case_change_of_status. */
    List<Stay> stays(Instant since) {
        return jdbc
                .sql("""
                select before, count(distinct case_id),
                       percentile_cont(0.5) within group (order by lasted_seconds) / 3600,
                       percentile_cont(0.9) within group (order by lasted_seconds) / 3600
                from case_change
                where what = 'STATUS' and changed_at > :since and lasted_seconds is not null
                group by before
                """)
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Stay(
                        CaseStatus.valueOf(row.getString(1)),
                        row.getLong(2),
                        Math.round(row.getDouble(3)),
                        Math.round(row.getDouble(4))))
                .list()
                .stream()
                .sorted((one, other) -> one.status().compareTo(other.status()))
                .toList();
    }

    /** Since when {@link #stays} looks. */
    Instant lately() {
        return clock.instant().minus(LATELY);
    }

    private Load load(ResultSet row) throws SQLException {
        Timestamp opened = row.getTimestamp("opened_at");
        return new Load(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("enabled"),
                row.getLong("cases"),
                row.getLong("tasks"),
                row.getObject("oldest", UUID.class),
                opened == null
                        ? 0
                        : Duration.between(opened.toInstant(), clock.instant()).toDays());
    }

    private static Long[] zeros(int count) {
        return IntStream.range(0, count).mapToObj(at -> 0L).toArray(Long[]::new);
    }
}
