package org.sila.checkins;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.reunification.FollowWishes;
import org.sila.reunification.KnownWishes;
import org.sila.reunification.Wishes;
import org.sila.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the person sees of what they told, and can change at once. Never whether anybody looks for them, nor what staff
 * think of it.
 */
@Service
@Transactional
class OwnCheckIn {

    /** How far it has come, for the person: what staff doubt looks like what they have in hand. */
    enum Stage {
        RECEIVED,
        TAKEN,
        VERIFIED
    }

    private final JdbcClient jdbc;
    private final CheckInRecords records;
    private final FollowWishes followWishes;
    private final SealedCheckInText.Seal seal;
    private final AuditTrail audit;
    private final Clock clock;

    OwnCheckIn(
            JdbcClient jdbc,
            CheckInRecords records,
            FollowWishes followWishes,
            SealedCheckInText.Seal seal,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.followWishes = followWishes;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /** A check-in as the person sees it. */
    record View(String reference, Instant receivedAt, Stage stage, CheckInForm.Wish wish) {}

    /** @throws NotFound where there is none, or it is withdrawn */
    @Transactional(readOnly = true)
    public View view(UUID id) {
        return jdbc.sql("""
                select reference, received_at, state, assignee_id is not null as taken, wishes, wishes_words, may_be_asked
                from check_in where id = ? and withdrawn_at is null
                """)
                .param(id)
                .query((row, number) -> new View(
                        row.getString("reference"),
                        row.getTimestamp("received_at").toInstant(),
                        stage(CheckInState.valueOf(row.getString("state")), row.getBoolean("taken")),
                        new CheckInForm.Wish(
                                Wishes.valueOf(row.getString("wishes")),
                                seal.words(row.getBytes("wishes_words"), SealedCheckInText.WISHES_WORDS),
                                row.getBoolean("may_be_asked"))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Stage stage(CheckInState state, boolean taken) {
        if (state == CheckInState.VERIFIED) {
            return Stage.VERIFIED;
        }
        return state != CheckInState.NEW || taken ? Stage.TAKEN : Stage.RECEIVED;
    }

    /**
     * Says something else of what they wish, which holds from this moment; the same again changes nothing.
     *
     * @throws NotFound where there is none, or it is withdrawn
     */
    public void change(UUID id, Wishes wishes, String words, boolean mayBeAsked) {
        String clean = WrittenText.cleanLines(words);
        jdbc.sql("select id from check_in where id = ? for no key update")
                .param(id)
                .query(UUID.class)
                .optional();
        CheckInForm.Wish before = view(id).wish();
        if (before.equals(new CheckInForm.Wish(wishes, clean, mayBeAsked))) {
            return;
        }
        jdbc.sql("""
                update check_in set wishes = ?, wishes_words = ?, may_be_asked = ?, version = version + 1 where id = ?
                """)
                .param(wishes.name())
                .param(seal.words(clean, SealedCheckInText.WISHES_WORDS))
                .param(mayBeAsked)
                .param(id)
                .update();
        jdbc.sql("insert into check_in_wish (id, check_in_id, wishes, may_be_asked, said_at) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), id, wishes.name(), mayBeAsked, Timestamp.from(clock.instant()))
                .update();
        audit.record(CheckInActions.WISHES_CHANGED, CheckInActions.SUBJECT, id, Map.of());
        KnownWishes.Said said = new KnownWishes.Said(wishes, clean);
        records.of(id).forEach(made -> followWishes.changed(made.recordId(), said));
    }
}
