package org.sila.accounts;

import org.sila.audit.AuditAction;

/** What the audit trail calls the things done to accounts. */
final class AccountActions {

    static final AuditAction SIGNED_IN = new AuditAction("signed-in");
    static final AuditAction SIGN_IN_FAILED = new AuditAction("sign-in-failed");
    static final AuditAction INVITED = new AuditAction("staff-invited");
    static final AuditAction JOINED = new AuditAction("staff-joined");
    static final AuditAction ENABLED = new AuditAction("staff-enabled");
    static final AuditAction DISABLED = new AuditAction("staff-disabled");
    static final AuditAction ROLE_CHANGED = new AuditAction("staff-role-changed");

    static final AuditAction TEAM_MADE = new AuditAction("team-made");
    static final AuditAction TEAM_RENAMED = new AuditAction("team-renamed");
    static final AuditAction TEAM_CHANGED = new AuditAction("staff-team-changed");
    static final AuditAction SIGNED_OUT_BY_FORCE = new AuditAction("staff-signed-out");
    static final AuditAction AUDIT_VIEWED = new AuditAction("audit-viewed");

    private AccountActions() {}
}
