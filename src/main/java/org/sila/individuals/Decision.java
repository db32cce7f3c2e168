package org.sila.individuals;

import org.sila.audit.AuditAction;

/** What a person says of two records. */
enum Decision {
    ONE_HUMAN_BEING("individual-held", true),
    NOT_THE_SAME("individual-told-apart", false),
    PERHAPS_THE_SAME("individual-apart-undone", false),
    TAKE_OUT("individual-taken-out", true);

    private final AuditAction action;
    private final boolean needsReason;

    Decision(String action, boolean needsReason) {
        this.action = new AuditAction(action);
        this.needsReason = needsReason;
    }

    AuditAction action() {
        return action;
    }

    boolean needsReason() {
        return needsReason;
    }
}
