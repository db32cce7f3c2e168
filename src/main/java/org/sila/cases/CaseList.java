package org.sila.cases;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.accounts.StaffTeams;
import org.sila.audit.AuditTrail;
import org.sila.person.PartialDate;
import org.sila.person.PersonName;
import org.sila.web.paging.Cursor;
import org.sila.web.paging.Page;
import org.sila.web.paging.UpTo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of cases, last changed first. */
@Service
class CaseList {

    private static final int PAGE = 25;

    /** Cases that somebody still works on. */
    static final String OPEN = "sought_case.status not in ('CLOSED', 'WITHDRAWN', 'JOINED')";

    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;
    private final StaffTeams teams;
    private final ObjectProvider<CaseNews> news;
    private final AuditTrail audit;
    private final Clock clock;

    CaseList(
            JdbcClient jdbc,
            CurrentStaff currentStaff,
            StaffTeams teams,
            ObjectProvider<CaseNews> news,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
        this.teams = teams;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What to list; each null where it does not matter.
     *
     * @param person only cases of that person, whatever the scope
     * @param open only cases that somebody still works on
     * @param age only cases opened so long ago
     * @param news name of a {@link CaseNews}: only where that happened since
     * @param left only cases that left that status since
     * @param unread only cases with an answer of the family that nobody has read
     * @param waiting only cases with a message to a family that waits for a second person
     */
    record Asked(
            CaseScope list,
            @Nullable CaseStatus status,
            @Nullable UUID person,
            boolean open,
            @Nullable CaseAge age,
            @Nullable String news,
            @Nullable CaseStatus left,
            boolean unread,
            boolean waiting,
            @Nullable Instant since) {

        /** Whether more is asked than the forms of the page can say. */
        public boolean isNarrowed() {
            return person != null || open || age != null || news != null || left != null || unread || waiting;
        }
    }

    /**
     * One case in the list.
     *
     * @param sought the name in its first report
     * @param reports how many reports it gathers
     * @param priority on which grounds it comes before others
     * @param unread true where a family's answer waits to be read
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
            List<PriorityGround> priority,
            boolean unread) {}

    /** One page; one statement (two for the team's) and the audit entry, however long the list. */
    @Transactional
    public Page<Line> page(Asked asked, @Nullable Cursor cursor) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        Cursor from = isReadable(cursor) ? cursor : null;
        List<Line> found = find(asked, reader.id(), from);
        audit.record(CaseActions.LISTED, "staff-account", reader.id(), Map.of("lines", "" + found.size()));
        return Page.of(
                found,
                PAGE,
                from,
                line -> List.of(line.changedAt().toString(), line.id().toString()));
    }

    /**
     * How many cases are the signed-in person's to work on, counted as {@link UpTo} says; index
     * sought_case_of_caseworker_in_order.
     */
    @Transactional(readOnly = true)
    public long countMine() {
        return jdbc.sql(UpTo.count("from sought_case where caseworker_id = ? and " + OPEN))
                .param(currentStaff.current().id())
                .query(Long.class)
                .single();
    }

    /** On how many of the signed-in person's cases an answer of the family waits to be read; index report_addition_unread. */
    @Transactional(readOnly = true)
    public long countUnread() {
        return jdbc.sql("select count(*) from sought_case where caseworker_id = ? and " + CaseConditions.UNREAD)
                .param(currentStaff.current().id())
                .query(Long.class)
                .single();
    }

    /** On how many cases a message to a family waits for a second person, counted as {@link UpTo} says. */
    @Transactional(readOnly = true)
    public long countWaiting() {
        return jdbc.sql(UpTo.count("""
                distinct case_report.case_id from report_message
                join case_report on case_report.report_id = report_message.report_id
                where report_message.state = 'WAITING'
                """)).query(Long.class).single();
    }

    /** Indexes sought_case_by_change, sought_case_by_status, sought_case_of_caseworker_in_order, sought_case_of_nobody and its sister. */
    private List<Line> find(Asked asked, UUID reader, @Nullable Cursor from) {
        boolean backwards = from != null && from.backwards();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("me", reader);
        parameters.put("most", PAGE + 1);
        String condition = new CaseConditions(parameters, clock.instant())
                .of(asked, happened(asked), () -> teams.colleagues(reader));
        if (from != null) {
            condition += " and (sought_case.changed_at, sought_case.id) " + (backwards ? ">" : "<") + " (:at, :id)";
            parameters.put("at", Timestamp.from(Instant.parse(from.keys().get(0))));
            parameters.put("id", UUID.fromString(from.keys().get(1)));
        }
        return jdbc.sql("""
                select sought_case.id, sought_case.number, sought_case.status, sought_case.changed_at,
                       first.full_name, first.given_name, first.father_name, first.grandfather_name,
                       first.family_name, first.mother_name, first.nickname, first.birth_date, first.origin,
                       (select count(*) from case_report where case_report.case_id = sought_case.id),
                       array(select ground from case_priority where case_priority.case_id = sought_case.id),
                       UNREAD
                from (
                    select * from sought_case where CONDITION
                    order by sought_case.changed_at ORDER, sought_case.id ORDER limit :most
                ) sought_case
                left join lateral (
                    select report.* from case_report join report on report.id = case_report.report_id
                    where case_report.case_id = sought_case.id
                    order by report.withdrawn_at is not null, case_report.added_at, report.id limit 1
                ) first on true
                order by sought_case.changed_at ORDER, sought_case.id ORDER
                """.replace("UNREAD", CaseConditions.UNREAD)
                        .replace("CONDITION", condition)
                        .replace("ORDER", backwards ? "asc" : "desc"))
                .params(parameters)
                .query((row, number) -> line(row))
                .list();
    }

    private Optional<CaseNews> happened(Asked asked) {
        return news.stream().filter(one -> one.name().equals(asked.news())).findFirst();
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
                grounds(row.getArray(15)),
                row.getBoolean(16));
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
