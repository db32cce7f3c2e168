package org.sila.checkins;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.reunification.FollowWishes;
import org.sila.reunification.KnownWishes;
import org.sila.reunification.Wishes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a check-in back at the person's wish: all that was said is deleted, with what staff noted of it; its records are
 * emptied and propose nothing any more; nothing may be passed on.
 */
@Service
class WithdrawCheckIn {

    private static final List<String> ABOUT_IT =
            List.of("check_in_message", "check_in_wish", "check_in_change", "check_in_request", "check_in_draft");
    private static final KnownWishes.Said NOTHING = new KnownWishes.Said(Wishes.NO_DISCLOSURE, "");

    private final JdbcClient jdbc;
    private final CheckInRecords records;
    private final FollowWishes followWishes;
    private final AuditTrail audit;
    private final Clock clock;

    WithdrawCheckIn(JdbcClient jdbc, CheckInRecords records, FollowWishes followWishes, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.followWishes = followWishes;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(UUID id) {
        int withdrawn =
                jdbc.sql("""
                update check_in set state = 'WITHDRAWN', withdrawn_at = ?, told = null, reach = null,
                                    wishes = 'NO_DISCLOSURE', wishes_words = null, may_be_asked = false,
                                    version = version + 1
                where id = ? and withdrawn_at is null
                """).params(Timestamp.from(clock.instant()), id).update();
        if (withdrawn == 0) {
            return;
        }
        for (String table : ABOUT_IT) {
            jdbc.sql("delete from " + table + " where check_in_id = ?")
                    .param(id)
                    .update();
        }
        for (CheckInRecords.Made made : records.of(id)) {
            followWishes.changed(made.recordId(), NOTHING);
            records.erase(made);
        }
        audit.record(CheckInActions.WITHDRAWN, CheckInActions.SUBJECT, id, Map.of());
    }
}
