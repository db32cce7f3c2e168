package org.sila.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffDirectory;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens one task for reading, which the audit trail of its case notes. */
@Service
class ReadTask {

    private final CaseTasks tasks;
    private final CaseFiles cases;
    private final CaseAccess access;
    private final StaffDirectory staff;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    ReadTask(
            CaseTasks tasks,
            CaseFiles cases,
            CaseAccess access,
            StaffDirectory staff,
            CurrentStaff currentStaff,
            AuditTrail audit) {
        this.tasks = tasks;
        this.cases = cases;
        this.access = access;
        this.staff = staff;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /** A task, its case, and the people who can do it. */
    record Shown(CaseTask task, CaseView view, Map<UUID, String> names, List<StaffMember> caseworkers, boolean late) {

        /** The name of a colleague; empty where there is none of that id. */
        public String named(@Nullable UUID account) {
            return account == null ? "" : names.getOrDefault(account, "");
        }
    }

    /**
     * @throws NotFound where there is no such task
     * @throws DomainError where it is of another team's case, and not the reader's, who has not said why they open that
     */
    @Transactional
    public Shown read(UUID taskId) {
        UUID reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR).id();
        CaseTask task = tasks.find(taskId).orElseThrow(NotFound::new);
        CaseView view = cases.view(task.caseId()).orElseThrow(NotFound::new);
        if (!reader.equals(task.assigneeId())) {
            access.require(task.caseId());
        }
        audit.record(CaseActions.TASK_VIEWED, "case", task.caseId(), Map.of());
        return new Shown(
                task,
                view,
                staff.names(Stream.of(task.assigneeId(), task.openedBy(), task.doneBy(), view.caseworkerId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())),
                staff.caseworkers(),
                !task.isDone() && task.dueOn().isBefore(tasks.today()));
    }
}
