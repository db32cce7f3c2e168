package org.sila.cases;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffDirectory;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.secrets.Sealing;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be done on cases, by which day and by whom. Texts are sealed; no family ever sees them. Every change is in
 * the audit trail of the case. Staff act as themselves; where nobody is signed in, it is the system that acts.
 */
@Service
@Transactional
public class CaseTasks {

    /** The longest text of a task, in characters. */
    public static final int LONGEST = 1000;

    static final String CONTEXT = "case_task.text";

    private static final int DONE_SHOWN = 10;
    private static final int YEARS_AHEAD = 5;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final CurrentStaff currentStaff;
    private final StaffDirectory staff;
    private final TellCaseworkers colleagues;
    private final AuditTrail audit;
    private final Clock clock;

    CaseTasks(
            JdbcClient jdbc,
            Sealing sealing,
            CurrentStaff currentStaff,
            StaffDirectory staff,
            TellCaseworkers colleagues,
            AuditTrail audit,
            Clock clock,
            @Value("${sila.time-zone:Asia/Damascus}") ZoneId zone) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.currentStaff = currentStaff;
        this.staff = staff;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock.withZone(zone);
    }

    /**
     * Opens a task. The same task again (a second click) is the same task.
     *
     * @param text what to do, for colleagues
     * @param dueOn the last day on which it is in time
     * @param assignee who does it; null for the caseworker of the case, whoever that is
     * @return its id
     * @throws DomainError where nothing is written, or too much; where the day is past or years away; where the assignee
     *     does not work on cases any more
     * @throws NotFound where there is no such case
     */
    public UUID open(UUID caseId, String text, LocalDate dueOn, @Nullable UUID assignee) {
        UUID by = actor();
        String clean = WrittenText.cleanLines(text);
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw new DomainError(clean.isEmpty() ? "cases.task.error.empty" : "cases.task.error.too-long");
        }
        requireSensible(dueOn);
        requireColleague(assignee);
        lockCase(caseId);
        Optional<CaseTask> same = newestOpen(caseId)
                .filter(task -> task.text().equals(clean)
                        && task.dueOn().equals(dueOn)
                        && Objects.equals(task.assigneeId(), assignee));
        if (same.isPresent()) {
            return same.get().id();
        }
        UUID id = Ids.next();
        jdbc.sql("""
                insert into case_task (id, case_id, text, due_on, assignee_id, opened_by, opened_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .param(id)
                .param(caseId)
                .param(sealing.seal(clean, CONTEXT))
                .param(Date.valueOf(dueOn))
                .param(assignee)
                .param(by)
                .param(now())
                .update();
        record(CaseActions.TASK_OPENED, caseId, dueOn);
        colleagues.ofTask(caseId, assignee);
        return id;
    }

    /** Says that it is done; nothing happens where it is already. */
    public void done(UUID taskId) {
        CaseTask task = require(taskId);
        int changed = jdbc.sql("""
                update case_task set done_by = ?, done_at = ?, version = version + 1
                where id = ? and done_at is null
                """).param(actor()).param(now()).param(taskId).update();
        if (changed > 0) {
            record(CaseActions.TASK_DONE, task.caseId(), task.dueOn());
        }
    }

    /** Opens it again, due on the day it was; nothing happens where it is open. */
    public void reopen(UUID taskId) {
        CaseTask task = require(taskId);
        actor();
        int changed = jdbc.sql("""
                update case_task set done_by = null, done_at = null, version = version + 1
                where id = ? and done_at is not null
                """).params(taskId).update();
        if (changed > 0) {
            record(CaseActions.TASK_REOPENED, task.caseId(), task.dueOn());
        }
    }

    /**
     * Puts it off or forward, or gives it to somebody.
     *
     * @param assignee null for the caseworker of the case
     * @param expectedVersion the version that was read; null to take whatever is there
     * @throws OptimisticLockingFailureException where somebody changed it since
     */
    public void change(UUID taskId, LocalDate dueOn, @Nullable UUID assignee, @Nullable Integer expectedVersion) {
        CaseTask task = require(taskId);
        actor();
        if (dueOn.equals(task.dueOn()) && Objects.equals(assignee, task.assigneeId())) {
            return;
        }
        if (!dueOn.equals(task.dueOn())) {
            requireSensible(dueOn);
        }
        if (!Objects.equals(assignee, task.assigneeId())) {
            requireColleague(assignee);
        }
        int version = expectedVersion == null ? task.version() : expectedVersion;
        int changed = jdbc.sql("""
                update case_task set due_on = ?, assignee_id = ?, version = version + 1
                where id = ? and version = ?
                """)
                .param(Date.valueOf(dueOn))
                .param(assignee)
                .param(taskId)
                .param(version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("task changed since it was read");
        }
        record(CaseActions.TASK_CHANGED, task.caseId(), dueOn);
        if (!Objects.equals(assignee, task.assigneeId())) {
            colleagues.ofTask(task.caseId(), assignee);
        }
    }

    /** The task, or empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<CaseTask> find(UUID taskId) {
        return jdbc.sql("select * from case_task where id = ?")
                .params(taskId)
                .query((row, number) -> task(row))
                .optional();
    }

    /**
     * Those of the case and of the cases joined into it: the open ones by day, then the last ones that were done; index
     * case_task_of_case.
     */
    @Transactional(readOnly = true)
    public List<CaseTask> of(UUID caseId) {
        return jdbc.sql(Gathered.WITH + """
                (select case_task.* from case_task join gathered on gathered.id = case_id
                 where done_at is null order by due_on, case_task.id)
                union all
                (select case_task.* from case_task join gathered on gathered.id = case_id
                 where done_at is not null order by done_at desc, case_task.id desc limit :most)
                """)
                .param("case", caseId)
                .param("most", DONE_SHOWN)
                .query((row, number) -> task(row))
                .list();
    }

    /** The day it is now in the installation's time zone. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private Optional<CaseTask> newestOpen(UUID caseId) {
        return jdbc.sql("select * from case_task where case_id = ? and done_at is null order by id desc limit 1")
                .params(caseId)
                .query((row, number) -> task(row))
                .optional();
    }

    private void lockCase(UUID caseId) {
        if (jdbc.sql("select id from sought_case where id = ? for no key update")
                .params(caseId)
                .query(UUID.class)
                .optional()
                .isEmpty()) {
            throw new NotFound();
        }
    }

    private CaseTask require(UUID taskId) {
        return find(taskId).orElseThrow(NotFound::new);
    }

    private void requireSensible(LocalDate dueOn) {
        LocalDate today = today();
        if (dueOn.isBefore(today)) {
            throw new DomainError("cases.task.error.past");
        }
        if (dueOn.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new DomainError("cases.task.error.far");
        }
    }

    private void requireColleague(@Nullable UUID assignee) {
        if (assignee != null && !staff.worksOnCases(assignee)) {
            throw new DomainError("cases.task.error.assignee");
        }
    }

    /** Null where the system acts. */
    private @Nullable UUID actor() {
        return currentStaff.find().isEmpty()
                ? null
                : currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR).id();
    }

    private void record(AuditAction action, UUID caseId, LocalDate dueOn) {
        audit.record(action, "case", caseId, Map.of("due", dueOn.toString()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private CaseTask task(ResultSet row) throws SQLException {
        Timestamp done = row.getTimestamp("done_at");
        return new CaseTask(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                sealing.open(row.getBytes("text"), CONTEXT),
                row.getDate("due_on").toLocalDate(),
                row.getObject("assignee_id", UUID.class),
                row.getObject("opened_by", UUID.class),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("done_by", UUID.class),
                done == null ? null : done.toInstant(),
                row.getInt("version"));
    }
}
