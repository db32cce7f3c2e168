package org.sila.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.exports.writers.MatchLine;
import org.sila.exports.writers.ReunificationLine;
import org.sila.matching.MatchState;
import org.sila.reunification.EventKind;
import org.sila.reunification.Identification;
import org.sila.reunification.Kind;
import org.sila.reunification.Outcome;
import org.sila.reunification.Wishes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of cases: their matches and reunifications, one statement each for a batch of cases. */
@Repository
class CaseOutcomes {

    private static final int MATCHES_OF_A_CASE = 20;

    private final JdbcClient jdbc;

    CaseOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Matched(UUID caseId, MatchLine line) {}

    /** Confirmed and open matches, without those of recalled lists, the confirmed first, then the most probable; by index match_of_case. */
    Map<UUID, List<MatchLine>> matches(Collection<UUID> caseIds) {
        Map<UUID, List<MatchLine>> found = new HashMap<>();
        if (caseIds.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select m.case_id, s.title, d.row_number, m.probability, m.state
                        from (
                            select m.case_id, m.record_id, m.probability, m.state, row_number() over (
                                partition by m.case_id order by m.state = 'CONFIRMED' desc, m.probability desc, m.id) as place
                            from match m
                            join source on source.id = m.source_id and source.recall_id is null
                            where m.case_id in (:cases)
                              and m.state in ('SUGGESTED', 'IN_REVIEW', 'SECOND_REVIEW', 'REOPENED', 'CONFIRMED')) m
                        join detainee_record d on d.id = m.record_id
                        join source s on s.id = d.source_id
                        where m.place <= :most
                        order by m.case_id, m.place
                        """)
                .param("cases", caseIds)
                .param("most", MATCHES_OF_A_CASE)
                .query(CaseOutcomes::match)
                .list()
                .forEach(one -> found.computeIfAbsent(one.caseId(), absent -> new ArrayList<>())
                        .add(one.line()));
        return found;
    }

    /** Reunifications with what happened in them, oldest first; by index reunification_of_case. */
    Map<UUID, List<ReunificationLine>> reunifications(Collection<UUID> caseIds) {
        Map<UUID, List<ReunificationLine>> found = new HashMap<>();
        if (caseIds.isEmpty()) {
            return found;
        }
        Map<UUID, ReunificationRow> rows = new LinkedHashMap<>();
        jdbc.sql("""
                        select r.id, r.case_id, r.kind, r.wishes, r.identification, r.outcome,
                            e.kind as event, e.happened_on
                        from reunification r
                        left join reunification_event e on e.reunification_id = r.id and e.undone_at is null
                        where r.case_id in (:cases)
                        order by r.opened_at, r.id, e.happened_on, e.logged_at
                        """).param("cases", caseIds).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            ReunificationRow known = rows.get(id);
            if (known == null) {
                known = ReunificationRow.read(row);
                rows.put(id, known);
            }
            known.add(row);
        });
        rows.values()
                .forEach(row -> found.computeIfAbsent(row.caseId(), absent -> new ArrayList<>())
                        .add(row.line()));
        return found;
    }

    private static Matched match(ResultSet row, int number) throws SQLException {
        return new Matched(
                row.getObject("case_id", UUID.class),
                new MatchLine(
                        row.getString("title"),
                        row.getInt("row_number"),
                        row.getDouble("probability"),
                        MatchState.valueOf(row.getString("state"))));
    }

    private record ReunificationRow(UUID caseId, ReunificationLine bare, List<ReunificationLine.Event> events) {

        static ReunificationRow read(ResultSet row) throws SQLException {
            String wishes = row.getString("wishes");
            String outcome = row.getString("outcome");
            return new ReunificationRow(
                    row.getObject("case_id", UUID.class),
                    new ReunificationLine(
                            Kind.valueOf(row.getString("kind")),
                            wishes == null ? null : Wishes.valueOf(wishes),
                            Identification.valueOf(row.getString("identification")),
                            List.of(),
                            outcome == null ? null : Outcome.valueOf(outcome)),
                    new ArrayList<>());
        }

        void add(ResultSet row) throws SQLException {
            String event = row.getString("event");
            if (event != null) {
                events.add(new ReunificationLine.Event(
                        EventKind.valueOf(event), row.getObject("happened_on", LocalDate.class)));
            }
        }

        ReunificationLine line() {
            return new ReunificationLine(bare.kind(), bare.wishes(), bare.identification(), events, bare.outcome());
        }
    }
}
