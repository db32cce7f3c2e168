package org.sila.checkins;

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

/** What the person and staff write to each other; see {@link ReceiptTalk}. */
@Service
@Transactional
class CheckInMessages {

    private static final ReceiptTalk.Place PLACE = new ReceiptTalk.Place(
            "check_in_message",
            "check_in",
            CheckInActions.SUBJECT,
            "checkins.error.",
            CheckInActions.ADDED_TO,
            CheckInActions.ANSWERED,
            CheckInActions.READ);

    private final ReceiptTalk talk;

    CheckInMessages(JdbcClient jdbc, Sealing sealing, AuditTrail audit, Clock clock) {
        this.talk = new ReceiptTalk(PLACE, jdbc, sealing, audit, clock);
    }

    /** @param by null for the person */
    void write(UUID checkInId, @Nullable UUID by, String text) {
        talk.write(checkInId, by, text);
    }

    /** All that was said, oldest first; index check_in_message_of. */
    @Transactional(readOnly = true)
    public List<ReceiptTalk.Message> of(UUID checkInId) {
        return talk.of(checkInId);
    }

    /** The same for the person, who reads it. */
    List<ReceiptTalk.Message> shownToPerson(UUID checkInId) {
        return talk.shownToGiver(checkInId);
    }

    /** Staff have read what the person wrote up to now. */
    void readByStaff(UUID checkInId) {
        talk.readByStaff(checkInId);
    }
}
