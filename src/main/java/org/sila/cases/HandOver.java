package org.sila.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffDirectory;
import org.sila.audit.AuditTrail;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives all that somebody has to do to a colleague: their open cases, and the tasks that were given to them by name.
 * Tasks of a case's caseworker go with the case. All or nothing, and in the history of each case.
 */
@Service
@Transactional
class HandOver {

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final CaseHistory history;
    private final StaffDirectory staff;
    private final CurrentStaff currentStaff;
    private final TellCaseworkers colleagues;
    private final AuditTrail audit;
    private final Clock clock;

    HandOver(
            JdbcClient jdbc,
            CaseHistory history,
            StaffDirectory staff,
            CurrentStaff currentStaff,
            TellCaseworkers colleagues,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.staff = staff;
        this.currentStaff = currentStaff;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /** How much there is: open cases, and open tasks given by name. */
    record Extent(long cases, long tasks) {
        public boolean isNothing() {
            return cases == 0 && tasks == 0;
        }
    }

    /** Indexes sought_case_load, case_task_of_assignee. */
    @Transactional(readOnly = true)
    Extent extentOf(UUID staffId) {
        return jdbc.sql("""
                select (select count(*) from sought_case where caseworker_id = :staff and OPEN),
                       (select count(*) from case_task where assignee_id = :staff and done_at is null)
                """.replace("OPEN", CaseList.OPEN))
                .param("staff", staffId)
                .query((row, number) -> new Extent(row.getLong(1), row.getLong(2)))
                .single();
    }

    /**
     * Hands over.
     *
     * @return how much it was
     * @throws DomainError where no reason is given, or the receiver does not work on cases or is the same person
     */
    Extent handOver(UUID from, UUID to, String reason) {
        UUID by = currentStaff.require(Role.SUPERVISOR, Role.ADMINISTRATOR).id();
        String clean = WrittenText.cleanLines(reason);
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw new DomainError(clean.isEmpty() ? "cases.error.reason-needed" : "cases.hand-over.error.too-long");
        }
        if (from.equals(to) || !staff.worksOnCases(to)) {
            throw new DomainError("cases.hand-over.error.receiver");
        }
        Instant now = clock.instant();
        List<UUID> moved = jdbc.sql("""
                update sought_case set caseworker_id = :to, changed_at = :now, version = version + 1
                where caseworker_id = :from and OPEN returning id
                """.replace("OPEN", CaseList.OPEN))
                .param("to", to)
                .param("from", from)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
        moved.forEach(caseId -> history.add(
                caseId,
                new CaseHistory.Change(CaseHistory.What.CASEWORKER, from.toString(), to.toString(), clean, by, now)));
        moved.forEach(caseId -> colleagues.ofCase(caseId, to));
        int tasks = jdbc.sql("""
                update case_task set assignee_id = ?, version = version + 1 where assignee_id = ? and done_at is null
                """).params(to, from).update();
        audit.record(
                CaseActions.HANDED_OVER,
                "staff-account",
                from,
                Map.of("to", to.toString(), "cases", "" + moved.size(), "tasks", "" + tasks));
        return new Extent(moved.size(), tasks);
    }
}
