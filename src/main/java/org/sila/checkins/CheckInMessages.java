package org.sila.checkins;

import java.time.Clock;
import org.sila.audit.AuditTrail;
import org.sila.reports.ReceiptTalk;
import org.sila.secrets.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the person and staff write to each other; index check_in_message_of. */
@Service
class CheckInMessages extends ReceiptTalk {

    CheckInMessages(JdbcClient jdbc, Sealing sealing, AuditTrail audit, Clock clock) {
        super(
                new Place(
                        "check_in_message",
                        "check_in",
                        CheckInActions.SUBJECT,
                        "checkins.error.",
                        CheckInActions.ADDED_TO,
                        CheckInActions.ANSWERED,
                        CheckInActions.READ),
                jdbc,
                sealing,
                audit,
                clock);
    }
}
