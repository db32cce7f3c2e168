package org.sila.leads;

import java.time.Clock;
import org.sila.audit.AuditTrail;
import org.sila.reports.ReceiptTalk;
import org.sila.secrets.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What is said both ways after a lead came in; index lead_message_of_lead. */
@Service
class LeadMessages extends ReceiptTalk {

    LeadMessages(JdbcClient jdbc, Sealing sealing, AuditTrail audit, Clock clock) {
        super(
                new Place(
                        "lead_message",
                        "lead",
                        "lead",
                        "leads.error.",
                        LeadActions.ADDED_TO,
                        LeadActions.ANSWERED,
                        LeadActions.MESSAGES_READ),
                jdbc,
                sealing,
                audit,
                clock);
    }
}
