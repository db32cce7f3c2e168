package org.sila.checkins;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.reports.DraftKey;
import org.sila.reports.Reference;
import org.sila.reports.SendSealedDraft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Turns a finished draft into a check-in, once, however often it is sent. */
@Service
class SendCheckIn {

    private final CheckInDrafts drafts;
    private final SendSealedDraft sendDraft;
    private final SealedCheckInText.Seal seal;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    SendCheckIn(
            CheckInDrafts drafts,
            SendSealedDraft sendDraft,
            SealedCheckInText.Seal seal,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.drafts = drafts;
        this.sendDraft = sendDraft;
        this.seal = seal;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends the draft, unless it was sent. See {@link SendSealedDraft}.
     *
     * @param doubtful whether it came in a flood; it is looked at after the others
     * @return false where there is no such draft or a page of it is missing
     */
    boolean send(DraftKey key, String language, boolean doubtful) {
        return sendDraft.send(
                drafts,
                key,
                answers -> answers.firstOpen() == null,
                (answers, reference, codeHash) -> store(answers, language, doubtful, reference, codeHash));
    }

    private UUID store(
            CheckInAnswers answers, String language, boolean doubtful, Reference reference, String codeHash) {
        UUID id = Ids.next();
        CheckInForm.Wish wish = answers.wish();
        jdbc.sql("""
                insert into check_in (id, reference, access_code_hash, told, reach, wishes, wishes_words, may_be_asked,
                                      language, state, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(id)
                .param(reference.value())
                .param(codeHash)
                .param(seal.told(new Told(answers.who(), answers.held())))
                .param(seal.reach(answers.reach()))
                .param(Objects.requireNonNull(wish.wishes()).name())
                .param(seal.words(WrittenText.cleanLines(wish.words()), SealedCheckInText.WISHES_WORDS))
                .param(Boolean.TRUE.equals(wish.mayBeAsked()))
                .param(language)
                .param((doubtful ? CheckInState.DOUBTFUL : CheckInState.NEW).name())
                .param(Timestamp.from(clock.instant()))
                .update();
        audit.record(CheckInActions.SENT, CheckInActions.SUBJECT, id, Map.of());
        return id;
    }
}
