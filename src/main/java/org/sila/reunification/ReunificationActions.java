package org.sila.reunification;

import org.sila.audit.AuditAction;

/** What the audit trail calls the things done in a reunification. */
final class ReunificationActions {

    static final AuditAction LISTED = new AuditAction("reunifications-listed");
    static final AuditAction VIEWED = new AuditAction("reunification-viewed");
    static final AuditAction WISHES_RECORDED = new AuditAction("reunification-wishes-recorded");
    static final AuditAction IDENTIFIED = new AuditAction("reunification-identity-recorded");
    static final AuditAction APPROVED = new AuditAction("reunification-telling-approved");
    static final AuditAction EVENT_LOGGED = new AuditAction("reunification-event-logged");
    static final AuditAction EVENT_UNDONE = new AuditAction("reunification-event-undone");
    static final AuditAction FOLLOWED_UP = new AuditAction("reunification-followed-up");
    static final AuditAction CLOSED = new AuditAction("reunification-closed");
    static final AuditAction REOPENED = new AuditAction("reunification-reopened");

    private ReunificationActions() {}
}
