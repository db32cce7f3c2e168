package org.sila.exports;

import org.sila.audit.AuditAction;

/** What the audit trail calls what leaves the house. */
final class ExportActions {

    static final AuditAction CASES = new AuditAction("cases-exported");
    static final AuditAction ONE_CASE = new AuditAction("case-summary-exported");
    static final AuditAction PROPOSALS = new AuditAction("proposals-exported");

    private ExportActions() {}
}
