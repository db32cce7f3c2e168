package org.sila.leads;

import org.sila.audit.AuditAction;

/** What the audit trail calls the things done to leads. */
final class LeadActions {

    static final AuditAction GIVEN = new AuditAction("lead-given");
    static final AuditAction OPENED = new AuditAction("lead-opened-by-giver");
    static final AuditAction ADDED_TO = new AuditAction("lead-added-to");
    static final AuditAction WITHDRAWN = new AuditAction("lead-withdrawn");
    static final AuditAction LISTED = new AuditAction("leads-listed");
    static final AuditAction VIEWED = new AuditAction("lead-viewed");
    static final AuditAction NUMBERS_SHOWN = new AuditAction("lead-numbers-shown");
    static final AuditAction GIVER_SHOWN = new AuditAction("lead-giver-shown");
    static final AuditAction MESSAGES_READ = new AuditAction("lead-messages-read");
    static final AuditAction ANSWERED = new AuditAction("lead-answered");
    static final AuditAction ASSIGNED = new AuditAction("lead-assigned");
    static final AuditAction STATE_CHANGED = new AuditAction("lead-state-changed");
    static final AuditAction LINKED = new AuditAction("lead-linked");
    static final AuditAction LINK_REMOVED = new AuditAction("lead-link-removed");
    static final AuditAction PHOTOGRAPH_SHOWN = new AuditAction("lead-photograph-shown");
    static final AuditAction PHOTOGRAPH_TAKEN = new AuditAction("lead-photograph-taken");

    private LeadActions() {}
}
