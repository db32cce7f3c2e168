package org.sila.leads;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.audit.AuditTrail;
import org.sila.reports.ReceiptTalk;
import org.sila.secrets.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said both ways after a lead came in; see {@link ReceiptTalk}. */
@Service
@Transactional
class LeadMessages {

    private static final ReceiptTalk.Place PLACE = new ReceiptTalk.Place(
            "lead_message",
            "lead",
            "lead",
            "leads.error.",
            LeadActions.ADDED_TO,
            LeadActions.ANSWERED,
            LeadActions.MESSAGES_READ);

    private final ReceiptTalk talk;

    LeadMessages(JdbcClient jdbc, Sealing sealing, AuditTrail audit, Clock clock) {
        this.talk = new ReceiptTalk(PLACE, jdbc, sealing, audit, clock);
    }

    /** @param by null for the giver */
    void write(UUID leadId, @Nullable UUID by, String text) {
        talk.write(leadId, by, text);
    }

    /** All that was said, oldest first; index lead_message_of_lead. */
    @Transactional(readOnly = true)
    public List<ReceiptTalk.Message> of(UUID leadId) {
        return talk.of(leadId);
    }

    /** The same for the giver, who reads it. */
    List<ReceiptTalk.Message> shownToGiver(UUID leadId) {
        return talk.shownToGiver(leadId);
    }

    /** Staff have read what the giver wrote up to now. */
    void readByStaff(UUID leadId) {
        talk.readByStaff(leadId);
    }
}
