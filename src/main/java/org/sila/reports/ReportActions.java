package org.sila.reports;

import org.sila.audit.AuditAction;

/** What the audit trail calls the things done to reports. */
final class ReportActions {

    static final AuditAction SUBMITTED = new AuditAction("report-submitted");
    static final AuditAction OPENED = new AuditAction("report-opened-by-family");
    static final AuditAction ADDED_TO = new AuditAction("report-added-to");
    static final AuditAction WITHDRAWN = new AuditAction("report-withdrawn");

    private ReportActions() {}
}
