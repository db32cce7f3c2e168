package org.sila.operations;

import org.sila.audit.AuditAction;

/** What the audit trail calls the things done to search operations. */
final class OperationActions {

    /** The subject of all of them. */
    static final String SUBJECT = "operation";

    static final AuditAction BEGUN = new AuditAction("operation-begun");
    static final AuditAction LISTED = new AuditAction("operations-listed");
    static final AuditAction VIEWED = new AuditAction("operation-viewed");
    static final AuditAction CHANGED = new AuditAction("operation-changed");
    static final AuditAction STATE_CHANGED = new AuditAction("operation-state-changed");
    static final AuditAction LEAD_ADDED = new AuditAction("operation-lead-added");
    static final AuditAction LEAD_REMOVED = new AuditAction("operation-lead-removed");
    static final AuditAction MEMBER_ADDED = new AuditAction("operation-member-added");
    static final AuditAction MEMBER_LEFT = new AuditAction("operation-member-left");
    static final AuditAction TASK_SET = new AuditAction("operation-task-set");
    static final AuditAction TASK_DONE = new AuditAction("operation-task-done");
    static final AuditAction TASK_REOPENED = new AuditAction("operation-task-reopened");
    static final AuditAction LOGGED = new AuditAction("operation-logged");
    static final AuditAction FINDING_RECORDED = new AuditAction("operation-finding-recorded");
    static final AuditAction FINDING_STRUCK = new AuditAction("operation-finding-struck");
    static final AuditAction GUIDE_KEPT = new AuditAction("operation-guide-kept");
    static final AuditAction GUIDE_SHOWN = new AuditAction("operation-guide-shown");
    static final AuditAction NOTICE_WRITTEN = new AuditAction("operation-notice-written");
    static final AuditAction NOTICE_RELEASED = new AuditAction("operation-notice-released");
    static final AuditAction NOTICE_WITHDRAWN = new AuditAction("operation-notice-withdrawn");
    static final AuditAction FILE_ADDED = new AuditAction("operation-file-added");
    static final AuditAction FILE_SHOWN = new AuditAction("operation-file-shown");
    static final AuditAction FILE_TAKEN = new AuditAction("operation-file-taken");

    private OperationActions() {}
}
