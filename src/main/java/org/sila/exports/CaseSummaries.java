package org.sila.exports;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseStatus;
import org.sila.cases.Fate;
import org.sila.cases.Whereabouts;
import org.sila.exports.writers.CaseSummary;
import org.sila.exports.writers.MatchLine;
import org.sila.exports.writers.ReunificationLine;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;
import org.sila.person.Sex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what a summary says, batch by batch: three statements each, however many cases. Nothing about an enquirer is
 * selected, so nothing about them can slip out.
 */
@Repository
class CaseSummaries {

    private static final int BATCH = 500;
    private static final OffsetDateTime BEGINNING = Instant.EPOCH.atOffset(ZoneOffset.UTC);
    private static final UUID LEAST = new UUID(0, 0);

    /** Walks index sought_case_by_opening; the reports come by case_report_of_case. */
    private static final String SELECT = """
            select c.id, c.number, c.status, c.fate, c.whereabouts, c.opened_at, c.changed_at,
                coalesce(s.name, '') as caseworker, told.references_of, p.*
            from sought_case c
            left join staff_account s on s.id = c.caseworker_id
            left join lateral (
                select array_agg(r.reference order by r.submitted_at, r.id) as references_of
                from case_report cr join report r on r.id = cr.report_id
                where cr.case_id = c.id and r.withdrawn_at is null) told on true
            left join lateral (
                select r.full_name, r.given_name, r.father_name, r.grandfather_name, r.family_name, r.mother_name,
                    r.nickname, r.sex, r.birth_date, r.age, r.age_on, r.birth_place, r.origin, r.event_date,
                    r.event_place, r.facility
                from case_report cr join report r on r.id = cr.report_id
                where cr.case_id = c.id and r.withdrawn_at is null
                order by r.submitted_at, r.id limit 1) p on true
            """;

    private final JdbcClient jdbc;
    private final CaseOutcomes outcomes;

    CaseSummaries(JdbcClient jdbc, CaseOutcomes outcomes) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
    }

    /** Where a batch ended. */
    record Position(OffsetDateTime openedAt, UUID caseId) {

        static final Position START = new Position(BEGINNING, LEAST);
    }

    /** Some summaries, and where to go on; {@code next} is null where there are no more. */
    record Batch(List<CaseSummary> cases, @Nullable Position next) {}

    /** How many cases there are, counted no further than to {@code most}. */
    int count(CaseCondition condition, int most) {
        return jdbc.sql("select count(*) from (select 1 from sought_case c where " + condition.sql()
                        + " limit :most) x")
                .params(condition.parameters())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** The next cases in the order of opening. */
    Batch after(CaseCondition condition, Position position) {
        List<Row> rows = jdbc.sql(SELECT + "where " + condition.sql() + """
                         and (c.opened_at, c.id) > (:afterTime, :afterId)
                        order by c.opened_at, c.id limit :batch
                        """)
                .params(condition.parameters())
                .param("afterTime", position.openedAt())
                .param("afterId", position.caseId())
                .param("batch", BATCH)
                .query(CaseSummaries::read)
                .list();
        return new Batch(complete(rows), rows.size() < BATCH ? null : endOf(rows.get(rows.size() - 1)));
    }

    private static Position endOf(Row last) {
        return new Position(last.openedAt().atOffset(ZoneOffset.UTC), last.id());
    }

    /** The summary of one case; empty where there is no such case. */
    List<CaseSummary> of(UUID caseId) {
        return complete(jdbc.sql(SELECT + "where c.id = :id")
                .param("id", caseId)
                .query(CaseSummaries::read)
                .list());
    }

    private List<CaseSummary> complete(List<Row> rows) {
        List<UUID> ids = rows.stream().map(Row::id).toList();
        Map<UUID, List<MatchLine>> matches = outcomes.matches(ids);
        Map<UUID, List<ReunificationLine>> reunifications = outcomes.reunifications(ids);
        return rows.stream()
                .map(row -> row.with(
                        matches.getOrDefault(row.id(), List.of()), reunifications.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        Array references = row.getArray("references_of");
        return new Row(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                references == null ? List.of() : List.of((String[]) references.getArray()),
                new PersonName(
                        row.getString("full_name"),
                        row.getString("given_name"),
                        row.getString("father_name"),
                        row.getString("grandfather_name"),
                        row.getString("family_name"),
                        row.getString("mother_name"),
                        row.getString("nickname")),
                row.getString("sex") == null ? Sex.UNKNOWN : Sex.valueOf(row.getString("sex")),
                date(row.getString("birth_date")),
                row.getObject("age", Integer.class),
                date(row.getString("age_on")),
                text(row.getString("birth_place")),
                text(row.getString("origin")),
                date(row.getString("event_date")),
                text(row.getString("event_place")),
                text(row.getString("facility")),
                CaseStatus.valueOf(row.getString("status")),
                Fate.valueOf(row.getString("fate")),
                Whereabouts.valueOf(row.getString("whereabouts")),
                row.getString("caseworker"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text).orElse(null);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record Row(
            UUID id,
            long number,
            List<String> references,
            PersonName name,
            Sex sex,
            @Nullable PartialDate birth,
            @Nullable Integer age,
            @Nullable PartialDate ageOn,
            String birthPlace,
            String origin,
            @Nullable PartialDate eventDate,
            String eventPlace,
            String facility,
            CaseStatus status,
            Fate fate,
            Whereabouts whereabouts,
            String caseworker,
            Instant openedAt,
            Instant changedAt) {

        CaseSummary with(List<MatchLine> matches, List<ReunificationLine> reunifications) {
            return new CaseSummary(
                    number,
                    references,
                    name,
                    sex,
                    birth,
                    age,
                    ageOn,
                    birthPlace,
                    origin,
                    eventDate,
                    eventPlace,
                    facility,
                    status,
                    fate,
                    Disclosure.whereabouts(fate, whereabouts, reunifications),
                    caseworker,
                    openedAt,
                    changedAt,
                    matches,
                    reunifications);
        }
    }
}
