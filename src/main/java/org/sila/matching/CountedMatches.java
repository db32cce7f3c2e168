package org.sila.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.matching.models.Band;
import org.sila.person.PersonName;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The matches behind the figures of the team's page: of one state and band, or those that wait for one person. */
@Service
class CountedMatches {

    private static final int PAGE = 25;

    /** Nobody decided yet, and the case still stands by itself. */
    static final String WAITING =
            "match.state in ('SUGGESTED', 'IN_REVIEW', 'REOPENED') and sought_case.status not in ('JOINED', 'WITHDRAWN')";

    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    CountedMatches(JdbcClient jdbc, CurrentStaff currentStaff, AuditTrail audit) {
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /**
     * Which of them; each null where it does not matter.
     *
     * @param person only those that wait, of the cases of that person
     */
    record Asked(
            @Nullable MatchState state,
            @Nullable Band band,
            @Nullable UUID person) {}

    /** One match in the list. */
    record Line(
            UUID id,
            long caseNumber,
            String sought,
            String found,
            MatchState state,
            double probability,
            Instant changedAt) {

        public Likelihood likelihood() {
            return Likelihood.of(probability);
        }
    }

    /** One page, last changed first; one statement and the audit entry. Indexes match_decided, match_of_case. */
    @Transactional
    public Page<Line> page(Asked asked, @Nullable Cursor cursor) {
        StaffMember reader = currentStaff.require(Role.SUPERVISOR);
        Cursor from = isReadable(cursor) ? cursor : null;
        boolean backwards = from != null && from.backwards();
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder condition = new StringBuilder("true");
        if (asked.state() != null) {
            condition.append(" and match.state = :state");
            parameters.put("state", asked.state().name());
        }
        if (asked.band() != null) {
            condition.append(" and match.probability >= :least and match.probability < :below");
            parameters.put("least", asked.band().from());
            parameters.put("below", asked.band().below());
        }
        if (asked.person() != null) {
            condition
                    .append(" and ")
                    .append(QueueTab.ofCasesOf(":person"))
                    .append(" and ")
                    .append(WAITING);
            parameters.put("person", asked.person());
        }
        if (from != null) {
            condition
                    .append(" and (match.changed_at, match.id) ")
                    .append(backwards ? ">" : "<")
                    .append(" (:at, :id)");
            parameters.put("at", Timestamp.from(Instant.parse(from.keys().get(0))));
            parameters.put("id", UUID.fromString(from.keys().get(1)));
        }
        List<Line> found = jdbc.sql("""
                with page as materialized (
                    select match.id from match join sought_case on sought_case.id = match.case_id
                    where CONDITION order by match.changed_at ORDER, match.id ORDER limit LIMIT
                )
                select match.id, sought_case.number, match.state, match.probability, match.changed_at,
                       report.full_name, report.given_name, report.father_name, report.grandfather_name, report.family_name,
                       record.full_name, record.given_name, record.father_name, record.grandfather_name, record.family_name
                from page
                join match on match.id = page.id
                join sought_case on sought_case.id = match.case_id
                join report on report.id = match.report_id
                join detainee_record record on record.id = match.record_id
                order by match.changed_at ORDER, match.id ORDER
                """.replace("CONDITION", condition)
                        .replace("ORDER", backwards ? "asc" : "desc")
                        .replace("LIMIT", Integer.toString(PAGE + 1)))
                .params(parameters)
                .query((row, number) -> line(row))
                .list();
        audit.record(MatchActions.LISTED, "staff-account", reader.id(), Map.of("lines", "" + found.size()));
        return Page.of(
                found,
                PAGE,
                from,
                line -> List.of(line.changedAt().toString(), line.id().toString()));
    }

    /** How many matches wait, by caseworker; indexes match_to_review, sought_case_load. */
    @Transactional(readOnly = true)
    public Map<UUID, Long> waiting() {
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql("""
                select sought_case.caseworker_id, count(*) from match
                join sought_case on sought_case.id = match.case_id
                where sought_case.caseworker_id is not null and WAITING group by 1
                """.replace("WAITING", WAITING)).query(row -> {
            counts.put(row.getObject(1, UUID.class), row.getLong(2));
        });
        return counts;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject(1, UUID.class),
                row.getLong(2),
                name(row, 6),
                name(row, 11),
                MatchState.valueOf(row.getString(3)),
                row.getDouble(4),
                row.getTimestamp(5).toInstant());
    }

    private static String name(ResultSet row, int first) throws SQLException {
        return new PersonName(
                        row.getString(first),
                        row.getString(first + 1),
                        row.getString(first + 2),
                        row.getString(first + 3),
                        row.getString(first + 4),
                        "",
                        "")
                .display();
    }

    /** A cursor that somebody made up means the first page. */
    private static boolean isReadable(@Nullable Cursor cursor) {
        if (cursor == null || cursor.keys().size() != 2) {
            return false;
        }
        try {
            Instant.parse(cursor.keys().get(0));
            UUID.fromString(cursor.keys().get(1));
            return true;
        } catch (RuntimeException notOurs) {
            return false;
        }
    }
}
