package org.sila.imports.typing;

import org.sila.audit.AuditAction;

/** What the audit trail calls what is done with sheets. */
final class TypingActions {

    static final String SUBJECT = "typed_sheet";

    static final AuditAction BEGUN = new AuditAction("typed-sheet-begun");
    static final AuditAction READ = new AuditAction("typed-sheet-read");
    static final AuditAction SEEN = new AuditAction("typed-sheet-picture-seen");
    static final AuditAction TAKEN_ON = new AuditAction("typed-sheet-taken-on");
    static final AuditAction TYPED = new AuditAction("typed-sheet-typed");
    static final AuditAction SETTLED = new AuditAction("typed-sheet-settled");
    static final AuditAction HANDED_ON = new AuditAction("typed-sheet-handed-on");
    static final AuditAction DISCARDED = new AuditAction("typed-sheet-discarded");

    private TypingActions() {}
}
