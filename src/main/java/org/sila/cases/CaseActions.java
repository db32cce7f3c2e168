package org.sila.cases;

import org.sila.audit.AuditAction;

/** What the audit trail calls the things done to cases. */
final class CaseActions {

    static final AuditAction LISTED = new AuditAction("cases-listed");
    static final AuditAction VIEWED = new AuditAction("case-viewed");
    static final AuditAction NOTED = new AuditAction("case-noted");

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
