package org.sila.attachments;

import org.sila.audit.AuditAction;

/** What the audit trail calls the things done with attached files. */
final class AttachmentActions {

    static final AuditAction LISTED = new AuditAction("attachments-listed");
    static final AuditAction ATTACHED = new AuditAction("attachment-added");
    static final AuditAction VIEWED = new AuditAction("attachment-viewed");
    static final AuditAction DOWNLOADED = new AuditAction("attachment-downloaded");
    static final AuditAction REMOVED = new AuditAction("attachment-removed");
    static final AuditAction RESTORED = new AuditAction("attachment-restored");
    static final AuditAction TAKEN_AWAY = new AuditAction("attachment-taken-away");
    static final AuditAction FORGOTTEN = new AuditAction("attachments-forgotten");

    private AttachmentActions() {}
}
