package org.sila.cases;

import org.sila.audit.AuditAction;

/** What the audit trail calls the things done to cases. */
final class CaseActions {

    static final AuditAction LISTED = new AuditAction("cases-listed");
    static final AuditAction VIEWED = new AuditAction("case-viewed");
    static final AuditAction NOTED = new AuditAction("case-noted");

    private CaseActions() {}
}
