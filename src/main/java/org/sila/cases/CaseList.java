package org.sila.cases;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of cases, last changed first. */
@Service
class CaseList {

    private static final int PAGE = 25;

    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    CaseList(JdbcClient jdbc, CurrentStaff currentStaff, AuditTrail audit) {
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /**
     * One case in the list.
     *
     * @param sought the name in its first report
     * @param reports how many reports it gathers
     * @param priority on which grounds it comes before others
     */
    record Line(
            UUID id,
            long number,
            CaseStatus status,
            Instant changedAt,
            PersonName sought,
            @Nullable PartialDate born,
            String origin,
            int reports,
            List<PriorityGround> priority) {}

    /** One page; one statement and the audit entry, however long the list. */
    @Transactional
    public Page<Line> page(@Nullable CaseStatus status, boolean mine, @Nullable Cursor asked) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        Cursor from = isReadable(asked) ? asked : null;
        List<Line> found = find(status, mine ? reader.id() : null, from);
        audit.record(CaseActions.LISTED, "staff-account", reader.id(), Map.of("lines", "" + found.size()));
        return Page.of(
                found,
                PAGE,
                from,
                line -> List.of(line.changedAt().toString(), line.id().toString()));
    }

    /** How many cases are the signed-in person's to work on; index sought_case_of_caseworker_in_order. */
    @Transactional(readOnly = true)
    public long countMine() {
        return jdbc.sql("""
                        select count(*) from sought_case
                        where caseworker_id = ? and status not in ('CLOSED', 'WITHDRAWN', 'JOINED')
                        """)
                .param(currentStaff.current().id())
                .query(Long.class)
                .single();
    }

    /** Indexes sought_case_by_change, sought_case_by_status, sought_case_of_caseworker_in_order. */
    private List<Line> find(@Nullable CaseStatus status, @Nullable UUID caseworker, @Nullable Cursor from) {
        boolean backwards = from != null && from.backwards();
        String order = backwards ? "asc" : "desc";
        String condition = (status == null ? "" : " and sought_case.status = :status")
                + (caseworker == null ? "" : " and sought_case.caseworker_id = :caseworker")
                + (from == null
                        ? ""
                        : " and (sought_case.changed_at, sought_case.id) " + (backwards ? ">" : "<") + " (:at, :id)");
        JdbcClient.StatementSpec query = jdbc.sql(
                        """
                select sought_case.id, sought_case.number, sought_case.status, sought_case.changed_at,
                       first.full_name, first.given_name, first.father_name, first.grandfather_name,
                       first.family_name, first.mother_name, first.nickname, first.birth_date, first.origin,
                       (select count(*) from case_report where case_report.case_id = sought_case.id),
                       array(select ground from case_priority where case_priority.case_id = sought_case.id)
                from sought_case
                left join lateral (
                    select report.* from case_report join report on report.id = case_report.report_id
                    where case_report.case_id = sought_case.id
                    order by report.withdrawn_at is not null, case_report.added_at, report.id limit 1
                ) first on true
                where true CONDITION
                order by sought_case.changed_at ORDER, sought_case.id ORDER limit :most
                """.replace("CONDITION", condition).replace("ORDER", order))
                .param("most", PAGE + 1);
        if (status != null) {
            query = query.param("status", status.name());
        }
        if (caseworker != null) {
            query = query.param("caseworker", caseworker);
        }
        if (from != null) {
            query = query.param("at", Timestamp.from(Instant.parse(from.keys().get(0))))
                    .param("id", UUID.fromString(from.keys().get(1)));
        }
        return query.query((row, number) -> line(row)).list();
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

    private static Line line(ResultSet row) throws SQLException {
        String born = row.getString(12);
        String origin = row.getString(13);
        return new Line(
                row.getObject(1, UUID.class),
                row.getLong(2),
                CaseStatus.valueOf(row.getString(3)),
                row.getTimestamp(4).toInstant(),
                new PersonName(
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11)),
                date(born),
                origin == null ? "" : origin,
                row.getInt(14),
                grounds(row.getArray(15)));
    }

    /** Of an array of their names, in the order of the vocabulary. */
    private static List<PriorityGround> grounds(Array names) throws SQLException {
        return Stream.of((String[]) names.getArray())
                .map(PriorityGround::valueOf)
                .sorted()
                .toList();
    }

    /** As it is stored; null where it is absent. */
    static @Nullable PartialDate date(@Nullable String stored) {
        return stored == null ? null : PartialDate.parse(stored).orElse(null);
    }
}
