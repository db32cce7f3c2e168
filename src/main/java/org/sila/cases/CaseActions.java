package org.sila.cases;

import org.sila.audit.AuditAction;

/** What the audit trail calls the things done to cases. */
final class CaseActions {

    static final AuditAction LISTED = new AuditAction("cases-listed");
    static final AuditAction VIEWED = new AuditAction("case-viewed");
    static final AuditAction OPENED_OF_OTHERS = new AuditAction("case-opened-of-others");
    static final AuditAction HANDED_OVER = new AuditAction("cases-handed-over");
    static final AuditAction NOTED = new AuditAction("case-noted");
    static final AuditAction TASK_OPENED = new AuditAction("task-opened");
    static final AuditAction TASK_DONE = new AuditAction("task-done");
    static final AuditAction TASK_REOPENED = new AuditAction("task-reopened");
    static final AuditAction TASK_CHANGED = new AuditAction("task-changed");
    static final AuditAction TASK_VIEWED = new AuditAction("task-viewed");
    static final AuditAction TASKS_LISTED = new AuditAction("tasks-listed");

    private CaseActions() {}

    static AuditAction of(CaseHistory.What changed) {
        return switch (changed) {
            case STATUS -> new AuditAction("case-status-changed");
            case FATE -> new AuditAction("case-fate-changed");
            case WHEREABOUTS -> new AuditAction("case-whereabouts-changed");
            case CASEWORKER -> new AuditAction("case-assigned");
            case JOIN -> new AuditAction("case-joined");
            case SEPARATE -> new AuditAction("case-separated");
            case PRIORITY -> new AuditAction("case-prioritised");
        };
    }
}
