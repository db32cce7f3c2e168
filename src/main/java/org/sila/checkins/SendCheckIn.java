package org.sila.checkins;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.reports.AccessCode;
import org.sila.reports.DraftKey;
import org.sila.reports.Reference;
import org.sila.reports.References;
import org.sila.reports.SealedDrafts;
import org.sila.reports.ShownReceipt;
import org.sila.secrets.SlowHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns a finished draft into a check-in, once, however often it is sent. */
@Service
class SendCheckIn {

    private final CheckInDrafts drafts;
    private final References references;
    private final SlowHash slowHash;
    private final SealedCheckInText.Seal seal;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SendCheckIn(
            CheckInDrafts drafts,
            References references,
            SlowHash slowHash,
            SealedCheckInText.Seal seal,
            JdbcClient jdbc,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.drafts = drafts;
        this.references = references;
        this.slowHash = slowHash;
        this.seal = seal;
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends the draft, unless it was sent. The hash of the code takes its time; no connection waits for it.
     *
     * @param doubtful whether it came in a flood; it is looked at after the others
     * @return false where there is no such draft or a page of it is missing
     */
    boolean send(DraftKey key, String language, boolean doubtful) {
        Optional<SealedDrafts.Draft<CheckInAnswers>> found = drafts.find(key);
        if (found.isEmpty() || found.get().isSent()) {
            return found.isPresent();
        }
        if (found.get().answers().firstOpen() != null) {
            return false;
        }
        AccessCode code = AccessCode.random(random);
        String hash = slowHash.hash(code.value());
        return Boolean.TRUE.equals(transaction.execute(status -> store(key, language, doubtful, code, hash)));
    }

    private boolean store(DraftKey key, String language, boolean doubtful, AccessCode code, String hash) {
        SealedDrafts.Draft<CheckInAnswers> draft = drafts.lock(key).orElse(null);
        if (draft == null || !draft.isSent() && draft.answers().firstOpen() != null) {
            return false;
        }
        if (!draft.isSent()) {
            Reference reference = references.free();
            UUID id = insert(draft.answers(), language, doubtful, reference, hash);
            drafts.sent(draft.id(), id, new ShownReceipt(reference.value(), code.value()));
            audit.record(CheckInActions.SENT, CheckInActions.SUBJECT, id, Map.of());
        }
        return true;
    }

    private UUID insert(CheckInAnswers answers, String language, boolean doubtful, Reference reference, String hash) {
        UUID id = Ids.next();
        CheckInForm.Wish wish = answers.wish();
        jdbc.sql("""
                insert into check_in (id, reference, access_code_hash, told, reach, wishes, wishes_words, may_be_asked,
                                      language, state, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(id)
                .param(reference.value())
                .param(hash)
                .param(seal.told(new Told(answers.who(), answers.held())))
                .param(seal.reach(answers.reach()))
                .param(Objects.requireNonNull(wish.wishes()).name())
                .param(seal.words(WrittenText.cleanLines(wish.words()), SealedCheckInText.WISHES_WORDS))
                .param(Boolean.TRUE.equals(wish.mayBeAsked()))
                .param(language)
                .param((doubtful ? CheckInState.DOUBTFUL : CheckInState.NEW).name())
                .param(Timestamp.from(clock.instant()))
                .update();
        return id;
    }
}
