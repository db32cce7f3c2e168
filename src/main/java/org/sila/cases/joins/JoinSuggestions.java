package org.sila.cases.joins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sila.cases.CaseStatus;
import org.sila.ids.Ids;
import org.sila.person.PersonName;
import org.sila.web.paging.UpTo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The suggestions that are stored. Whoever shows one to a person writes the audit entry. */
@Repository
public class JoinSuggestions {

    private static final int MOST_OF_ONE_CASE = 10;
    private static final String OPEN = " suggestion.state = 'SUGGESTED'"
            + " and one.status not in ('JOINED', 'WITHDRAWN') and two.status not in ('JOINED', 'WITHDRAWN')";
    private static final String CASES = """
            from join_suggestion suggestion
            join sought_case one on one.id = suggestion.case_one
            join sought_case two on two.id = suggestion.case_two
            """;
    private static final String READ = "select suggestion.id, suggestion.probability, suggestion.relative,"
            + " suggestion.reasons, one.id, one.number, one.status, two.id, two.number, two.status,"
            + " name_one.*, name_two.* " + CASES + name("one") + name("two");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JoinSuggestions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Takes these for what was suggested for the case before. What people decided stands, unless the best pair of reports
     * is one that they did not know.
     */
    public void suggest(UUID caseId, List<NewSuggestion> suggestions, Instant at) {
        jdbc.sql("""
                delete from join_suggestion
                where state = 'SUGGESTED'
                  and (case_one = :case and case_two <> all(:others) or case_two = :case and case_one <> all(:others))
                """)
                .param("case", caseId)
                .param(
                        "others",
                        suggestions.stream().map(NewSuggestion::otherCase).toArray(UUID[]::new))
                .update();
        suggestions.stream()
                .sorted((one, other) -> one.otherCase().compareTo(other.otherCase()))
                .forEach(suggestion -> put(caseId, suggestion, at));
    }

    private void put(UUID caseId, NewSuggestion suggestion, Instant at) {
        jdbc.sql("""
                insert into join_suggestion (id, case_one, case_two, state, probability, relative, reasons,
                                             deciding_fields, suggested_at)
                select :id, least(cast(:one as uuid), :other), greatest(cast(:one as uuid), :other), 'SUGGESTED',
                       :probability, :relative, cast(:reasons as jsonb), :fields, :at
                on conflict (case_one, case_two) do update
                    set state = 'SUGGESTED', probability = excluded.probability, relative = excluded.relative,
                        reasons = excluded.reasons, deciding_fields = excluded.deciding_fields,
                        decided_by = null, decided_at = null
                    where join_suggestion.state = 'SUGGESTED'
                       or excluded.deciding_fields[1] <> all(join_suggestion.deciding_fields)
                """)
                .param("id", Ids.next())
                .param("one", caseId)
                .param("other", suggestion.otherCase())
                .param("probability", suggestion.probability())
                .param("relative", suggestion.relative())
                .param("reasons", json.writeValueAsString(suggestion.reasons()))
                .param("fields", suggestion.decidingFields().toArray(byte[][]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Notes that two cases were joined, by suggestion or by hand; what else was suggested for the first has no object. */
    public void joined(UUID joining, UUID into, Instant at) {
        jdbc.sql("""
                update join_suggestion set state = 'JOINED', decided_at = :at
                where (case_one, case_two) in ((:joining, :into), (:into, :joining)) and state <> 'JOINED'
                """)
                .param("at", Timestamp.from(at))
                .param("joining", joining)
                .param("into", into)
                .update();
        jdbc.sql(
                        "delete from join_suggestion where state = 'SUGGESTED' and (case_one = :joining or case_two = :joining)")
                .param("joining", joining)
                .update();
    }

    /** @return false where somebody decided since */
    boolean dismiss(UUID id, UUID by, Instant at) {
        return jdbc.sql("""
                update join_suggestion set state = 'DISMISSED', decided_by = ?, decided_at = ?
                where id = ? and state = 'SUGGESTED'
                """).params(by, Timestamp.from(at), id).update() == 1;
    }

    /** One that is still to be decided. */
    Optional<JoinSuggestion> find(UUID id) {
        return jdbc.sql(READ + " where" + OPEN + " and suggestion.id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Those of the case that are to be decided, the most probable first; by the unique index and that of the second. */
    public List<JoinSuggestion> of(UUID caseId) {
        return jdbc.sql(READ + " where" + OPEN + """
                 and (suggestion.case_one = :case or suggestion.case_two = :case)
                order by suggestion.probability desc, suggestion.id desc limit :most
                """)
                .param("case", caseId)
                .param("most", MOST_OF_ONE_CASE)
                .query((row, number) -> read(row))
                .list();
    }

    /**
     * Those to be decided, the most probable first; index join_suggestion_in_order.
     *
     * @param after probability and id to begin behind; empty for the first page
     * @param backwards true for those before
     */
    List<JoinSuggestion> inOrder(Optional<Place> after, boolean backwards, int most) {
        String order = backwards ? "asc" : "desc";
        JdbcClient.StatementSpec query = jdbc.sql(READ + " where" + OPEN
                        + after.map(place -> " and (suggestion.probability, suggestion.id) " + (backwards ? ">" : "<")
                                        + " (:probability, :id)")
                                .orElse("")
                        + " order by suggestion.probability " + order + ", suggestion.id " + order + " limit :most")
                .param("most", most);
        if (after.isPresent()) {
            query = query.param("probability", after.get().probability())
                    .param("id", after.get().id());
        }
        return query.query((row, number) -> read(row)).list();
    }

    /** Where a page of the list begins. */
    record Place(double probability, UUID id) {}

    /** Counted as {@link UpTo} says. */
    long count() {
        return jdbc.sql(UpTo.count(CASES + " where" + OPEN)).query(Long.class).single();
    }

    /** The name in the first report of a case that is not withdrawn; by index case_report_of_case. */
    private static String name(String side) {
        return """
                 left join lateral (
                    select report.full_name, report.given_name, report.father_name, report.grandfather_name,
                           report.family_name, report.mother_name
                    from case_report join report on report.id = case_report.report_id
                    where case_report.case_id = SIDE.id
                    order by report.withdrawn_at is not null, case_report.added_at, report.id limit 1
                 ) name_SIDE on true
                """.replace("SIDE", side);
    }

    private JoinSuggestion read(ResultSet row) throws SQLException {
        JoinSuggestion.Side one = side(row, 5, 11);
        JoinSuggestion.Side two = side(row, 8, 17);
        boolean inOrder = one.number() < two.number();
        return new JoinSuggestion(
                row.getObject(1, UUID.class),
                inOrder ? one : two,
                inOrder ? two : one,
                row.getDouble(2),
                row.getDouble(3),
                Arrays.asList(json.readValue(row.getString(4), NewSuggestion.Reason[].class)));
    }

    private static JoinSuggestion.Side side(ResultSet row, int first, int name) throws SQLException {
        return new JoinSuggestion.Side(
                row.getObject(first, UUID.class),
                row.getLong(first + 1),
                CaseStatus.valueOf(row.getString(first + 2)),
                new PersonName(
                        row.getString(name),
                        row.getString(name + 1),
                        row.getString(name + 2),
                        row.getString(name + 3),
                        row.getString(name + 4),
                        row.getString(name + 5),
                        ""));
    }
}
