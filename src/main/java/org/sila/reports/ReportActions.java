package org.sila.reports;

import org.sila.audit.AuditAction;

/** What the audit trail calls the things done to reports. */
final class ReportActions {

    static final AuditAction SUBMITTED = new AuditAction("report-submitted");
    static final AuditAction OPENED = new AuditAction("report-opened-by-family");
    static final AuditAction ADDED_TO = new AuditAction("report-added-to");
    static final AuditAction READ_WHILE_HELD = new AuditAction("held-report-read");
    static final AuditAction LET_IN = new AuditAction("report-let-in");
    static final AuditAction DISCARDED = new AuditAction("report-discarded");
    static final AuditAction BROUGHT_BACK = new AuditAction("report-brought-back");
    static final AuditAction CONSENTS_CHANGED = new AuditAction("consents-changed");
    static final AuditAction CONTACT_CHANGED = new AuditAction("contact-changed");
    static final AuditAction MESSAGE_WRITTEN = new AuditAction("family-message-written");
    static final AuditAction MESSAGE_RELEASED = new AuditAction("family-message-released");
    static final AuditAction MESSAGE_REFUSED = new AuditAction("family-message-refused");
    static final AuditAction ANSWERS_READ = new AuditAction("family-answers-read");
    static final AuditAction PHRASE_CHOSEN = new AuditAction("private-phrase-chosen");
    static final AuditAction PHRASE_TAKEN_AWAY = new AuditAction("private-phrase-taken-away");
    static final AuditAction CODE_RENEWED = new AuditAction("access-code-renewed");
    static final AuditAction WITHDRAWN = new AuditAction("report-withdrawn");

    private ReportActions() {}
}
