package org.sila.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseStatus;
import org.sila.person.DetentionEvent;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the lines of one page show; one statement, by primary key. */
@Repository
class Lines {

    private static final String PERSON = "one.full_name, one.given_name, one.father_name, one.grandfather_name,"
            + " one.family_name, one.mother_name, one.nickname, one.birth_date, one.age, one.origin, one.facility";

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the hits. */
    List<Line> of(Filters.Tab tab, List<Hit> hits) {
        return tab == Filters.Tab.CASES ? cases(hits) : records(hits);
    }

    private List<Line> cases(List<Hit> hits) {
        return read(
                "select one.id, " + PERSON + """
                        , sought_case.id, sought_case.number, sought_case.status, one.reference
                        from report one
                        join case_report on case_report.report_id = one.id
                        join sought_case on sought_case.id = case_report.case_id
                        where one.id = any(:ids)
                        """,
                hits,
                (row, why) -> new Line(
                        row.getObject(13, UUID.class),
                        "/cases/" + row.getString(13),
                        row.getLong(14),
                        CaseStatus.valueOf(row.getString(15)),
                        row.getString(16),
                        name(row),
                        date(row.getString(9)),
                        age(row),
                        row.getString(11),
                        row.getString(12),
                        null,
                        "",
                        0,
                        "",
                        why));
    }

    private List<Line> records(List<Hit> hits) {
        return read(
                "select one.id, " + PERSON + """
                        , one.event, source.title, one.row_number, coalesce(source_recall.reason, '')
                        from detainee_record one join source on source.id = one.source_id
                        left join source_recall on source_recall.id = source.recall_id
                        where one.id = any(:ids)
                        """,
                hits,
                (row, why) -> new Line(
                        row.getObject(1, UUID.class),
                        "/records/" + row.getString(1),
                        0,
                        null,
                        "",
                        name(row),
                        date(row.getString(9)),
                        age(row),
                        row.getString(11),
                        row.getString(12),
                        DetentionEvent.valueOf(row.getString(13)),
                        row.getString(14),
                        row.getInt(15),
                        row.getString(16),
                        why));
    }

    @FunctionalInterface
    private interface Reader {
        Line line(ResultSet row, List<Why> why) throws SQLException;
    }

    private List<Line> read(String sql, List<Hit> hits, Reader reader) {
        Map<UUID, List<Why>> why = new HashMap<>();
        hits.forEach(hit -> why.put(hit.candidate().id(), hit.why()));
        Map<UUID, Line> lines = new HashMap<>();
        jdbc.sql(sql).param("ids", why.keySet().toArray(UUID[]::new)).query(row -> {
            UUID id = row.getObject(1, UUID.class);
            lines.put(id, reader.line(row, why.getOrDefault(id, List.of())));
        });
        return hits.stream()
                .map(hit -> lines.get(hit.candidate().id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static PersonName name(ResultSet row) throws SQLException {
        return new PersonName(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }

    private static @Nullable Integer age(ResultSet row) throws SQLException {
        int age = row.getInt(10);
        return row.wasNull() ? null : Integer.valueOf(age);
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text).orElse(null);
    }
}
