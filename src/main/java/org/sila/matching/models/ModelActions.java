package org.sila.matching.models;

import org.sila.audit.AuditAction;

/** What the audit trail calls what is done with models. */
final class ModelActions {

    static final String SUBJECT = "matching-model";

    static final AuditAction BROUGHT = new AuditAction("model-brought");
    static final AuditAction TAKEN = new AuditAction("model-taken");
    static final AuditAction TRIAL_BEGUN = new AuditAction("model-trial-begun");
    static final AuditAction TRIAL_ENDED = new AuditAction("model-trial-ended");
    static final AuditAction SWITCHED_ON = new AuditAction("model-switched-on");

    private ModelActions() {}
}
