package org.sila.trust;

import org.sila.audit.AuditAction;

/** What the audit trail calls the things done so that families can trust. */
final class TrustActions {

    static final AuditAction CONTACT_OPENED = new AuditAction("family-contact-opened");
    static final AuditAction PHRASE_SHOWN = new AuditAction("private-phrase-shown");
    static final AuditAction NUMBER_MADE = new AuditAction("call-number-made");
    static final AuditAction NUMBER_CONFIRMED = new AuditAction("call-number-confirmed");
    static final AuditAction FACTS_OPENED = new AuditAction("family-facts-opened");

    private TrustActions() {}
}
