package org.sila.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be looked at in an operation, where, by whom and by when, and what came of it. */
@Service
@Transactional
class OperationTasks {

    private static final int MOST = 300;

    private final JdbcClient jdbc;
    private final OperationAccess access;
    private final SealedText texts;
    private final LocalMoments moments;
    private final AuditTrail audit;
    private final Clock clock;

    OperationTasks(
            JdbcClient jdbc,
            OperationAccess access,
            SealedText texts,
            LocalMoments moments,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.texts = texts;
        this.moments = moments;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new task. */
    record TaskForm(
            @Nullable String part,
            @Nullable String what,
            @Nullable String forWhom,
            @Nullable String dueAt,
            @Nullable UUID key) {}

    /**
     * A task.
     *
     * @param part where; empty where not said
     * @param forWhom a team or somebody; empty where not said
     * @param dueAt null where not said
     * @param outcome what came of it so far; empty where nothing is said
     * @param doneBy null until it is done
     */
    record Task(
            UUID id,
            String part,
            String what,
            String forWhom,
            @Nullable Instant dueAt,
            String outcome,
            @Nullable UUID doneBy,
            @Nullable Instant doneAt,
            int version) {

        public boolean isDone() {
            return doneBy != null;
        }
    }

    /** All, those to be done first; whoever calls has made sure that the reader may. */
    @Transactional(readOnly = true)
    public List<Task> of(UUID operationId) {
        return jdbc.sql("""
                select * from search_task where operation_id = ?
                order by done_at is not null, due_at nulls last, set_at, id
                """)
                .param(operationId)
                .query((row, number) -> task(row))
                .list();
    }

    /** @throws NotFound where there is no such task, or the reader need not know of its operation */
    @Transactional(readOnly = true)
    public Task require(UUID operationId, UUID taskId) {
        access.require(operationId);
        return of(operationId).stream()
                .filter(task -> task.id().equals(taskId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Sets a task; the same form again is the same task.
     *
     * @throws DomainError where nothing is said of what to do, or the time is none
     */
    void set(UUID operationId, TaskForm form) {
        StaffMember by = access.require(operationId);
        String what = SealedText.required(form.what(), "operations.error.task");
        if (of(operationId).size() >= MOST) {
            throw new DomainError("operations.error.too-many");
        }
        int set = jdbc.sql("""
                insert into search_task (id, operation_id, part, what, for_whom, due_at, form_key, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (operation_id, form_key) do nothing
                """)
                .param(Ids.next())
                .param(operationId)
                .param(texts.sealIfAny(SealedText.clean(form.part()), SealedOperationText.TASK_PART))
                .param(texts.seal(what, SealedOperationText.TASK_WHAT))
                .param(texts.sealIfAny(SealedText.clean(form.forWhom()), SealedOperationText.TASK_FOR_WHOM))
                .param(PlanOperation.timestamp(moments.parse(form.dueAt()).orElse(null)))
                .param(Optional.ofNullable(form.key()).orElseGet(Ids::next))
                .param(by.id())
                .param(now())
                .update();
        if (set > 0) {
            audit.record(OperationActions.TASK_SET, OperationActions.SUBJECT, operationId, Map.of());
        }
    }

    /**
     * Says what came of it.
     *
     * @param version the one that was read
     * @throws DomainError where nothing is said
     * @throws OptimisticLockingFailureException where somebody changed it since
     */
    void done(UUID operationId, UUID taskId, @Nullable String outcome, int version) {
        StaffMember by = access.require(operationId);
        String clean = SealedText.required(outcome, "operations.error.task-outcome");
        int done = jdbc.sql("""
                update search_task set outcome = ?, done_by = ?, done_at = ?, version = version + 1
                where id = ? and operation_id = ? and version = ?
                """)
                .params(
                        texts.seal(clean, SealedOperationText.TASK_OUTCOME),
                        by.id(),
                        now(),
                        taskId,
                        operationId,
                        version)
                .update();
        changed(done, OperationActions.TASK_DONE, operationId);
    }

    /** It is to be done again; what came of it so far stays with it. */
    void reopen(UUID operationId, UUID taskId, int version) {
        access.require(operationId);
        int reopened = jdbc.sql("""
                update search_task set done_by = null, done_at = null, version = version + 1
                where id = ? and operation_id = ? and version = ?
                """).params(taskId, operationId, version).update();
        changed(reopened, OperationActions.TASK_REOPENED, operationId);
    }

    private void changed(int rows, AuditAction action, UUID operationId) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("task changed since it was read");
        }
        audit.record(action, OperationActions.SUBJECT, operationId, Map.of());
    }

    private Task task(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        Timestamp done = row.getTimestamp("done_at");
        return new Task(
                row.getObject("id", UUID.class),
                texts.open(row, SealedOperationText.TASK_PART),
                texts.open(row, SealedOperationText.TASK_WHAT),
                texts.open(row, SealedOperationText.TASK_FOR_WHOM),
                due == null ? null : due.toInstant(),
                texts.open(row, SealedOperationText.TASK_OUTCOME),
                row.getObject("done_by", UUID.class),
                done == null ? null : done.toInstant(),
                row.getInt("version"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
