package org.sila.checkins;

import org.sila.audit.AuditAction;

/** What the audit trail calls the things done to check-ins. */
final class CheckInActions {

    static final String SUBJECT = "check-in";

    static final AuditAction SENT = new AuditAction("check-in-sent");
    static final AuditAction OPENED = new AuditAction("check-in-opened-by-person");
    static final AuditAction ADDED_TO = new AuditAction("check-in-added-to");
    static final AuditAction WISHES_CHANGED = new AuditAction("check-in-wishes-changed");
    static final AuditAction WITHDRAWN = new AuditAction("check-in-withdrawn");
    static final AuditAction LISTED = new AuditAction("check-ins-listed");
    static final AuditAction VIEWED = new AuditAction("check-in-viewed");
    static final AuditAction REACH_SHOWN = new AuditAction("check-in-reach-shown");
    static final AuditAction READ = new AuditAction("check-in-messages-read");
    static final AuditAction ANSWERED = new AuditAction("check-in-answered");
    static final AuditAction ASSIGNED = new AuditAction("check-in-assigned");
    static final AuditAction STATE_CHANGED = new AuditAction("check-in-state-changed");
    static final AuditAction ASKED = new AuditAction("check-in-asked-about-others");

    private CheckInActions() {}
}
