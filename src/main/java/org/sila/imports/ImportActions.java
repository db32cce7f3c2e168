package org.sila.imports;

import org.sila.audit.AuditAction;

/** What the audit trail calls what is done with lists. */
final class ImportActions {

    static final String SUBJECT = "list_import";

    static final AuditAction UPLOADED = new AuditAction("list-uploaded");
    static final AuditAction PREVIEWED = new AuditAction("list-previewed");
    static final AuditAction COLUMNS_CHOSEN = new AuditAction("list-columns-chosen");
    static final AuditAction READING_CHOSEN = new AuditAction("list-reading-chosen");
    static final AuditAction VALUES_DECIDED = new AuditAction("list-values-decided");
    static final AuditAction NAMES_REPAIRED = new AuditAction("list-names-repaired");
    static final AuditAction DISCARDED = new AuditAction("list-discarded");
    static final AuditAction STARTED = new AuditAction("list-import-started");
    static final AuditAction FINISHED = new AuditAction("list-import-finished");
    static final AuditAction STOPPED = new AuditAction("list-import-stopped");
    static final AuditAction REFUSED_ROWS_TAKEN = new AuditAction("list-refused-rows-taken");
    static final AuditAction FILE_TAKEN = new AuditAction("list-file-taken");

    private ImportActions() {}
}
