package org.sila.matching;

import org.sila.audit.AuditAction;

/** What the audit trail calls the things done to matches. */
final class MatchActions {

    static final AuditAction LISTED = new AuditAction("matches-listed");
    static final AuditAction VIEWED = new AuditAction("match-viewed");
    static final AuditAction ACCEPTED = new AuditAction("match-accepted");
    static final AuditAction CONFIRMED = new AuditAction("match-confirmed");
    static final AuditAction SENT_BACK = new AuditAction("match-sent-back");
    static final AuditAction QUESTIONED = new AuditAction("match-questioned");
    static final AuditAction REJECTED = new AuditAction("match-rejected");
    static final AuditAction REOPENED = new AuditAction("match-reopened");

    private MatchActions() {}
}
