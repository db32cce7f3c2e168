package org.sila.search;

import org.sila.audit.AuditAction;

/** What the audit trail calls searching. */
final class SearchActions {

    static final AuditAction SEARCHED = new AuditAction("searched");
    static final AuditAction OPENED = new AuditAction("search-opened");

    private SearchActions() {}
}
