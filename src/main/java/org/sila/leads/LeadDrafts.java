package org.sila.leads;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.ids.Ids;
import org.sila.reports.DraftCookie;
import org.sila.reports.DraftKey;
import org.sila.reports.ShownReceipt;
import org.sila.secrets.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leads that are being written, from the first Continue on. A half-written lead can endanger whoever left it on a
 * telephone: the browser keeps the key until it is closed, and the text is forgotten after two days. What is known can be
 * sent as it is, and added to with the code.
 */
@Service
@Transactional
class LeadDrafts {

    static final String ANSWERS = "lead_draft.answers";
    static final String RECEIPT = "lead_draft.receipt";

    /** Until the browser is closed. */
    static final DraftCookie COOKIE = new DraftCookie("sila-lead", Duration.ofSeconds(-1));

    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;
    private final Clock clock;

    LeadDrafts(JdbcClient jdbc, Sealing sealing, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A draft.
     *
     * @param reference of the lead that was made of it; null while it is not sent
     * @param receipt from sending until the last group was typed back
     */
    record Draft(
            UUID id,
            LeadAnswers answers,
            @Nullable String reference,
            @Nullable ShownReceipt receipt) {

        boolean isSent() {
            return reference != null;
        }

        /** Where to go on: the first page that is not finished, or the answers to check. */
        String nextAddress() {
            LeadStep open = answers.firstOpen();
            return open == null ? "/lead/check" : open.address();
        }
    }

    /**
     * Where a page was kept.
     *
     * @param begunAnew true where the draft of the key that was brought is gone, and the other pages with it
     */
    record Kept(DraftKey key, boolean begunAnew) {}

    /** What is kept under the key; empty where there is no such draft, or it is forgotten. */
    @Transactional(readOnly = true)
    Optional<Draft> find(DraftKey key) {
        return jdbc.sql("""
                select lead_draft.id, secret_hash, answers, receipt, reference
                from lead_draft left join lead on lead.id = lead_id
                where lead_draft.id = ? and saved_at >= ?
                """)
                .params(key.draftId(), Timestamp.from(clock.instant().minus(KEPT)))
                .query((row, number) -> MessageDigest.isEqual(row.getBytes("secret_hash"), DraftKey.hash(key.secret()))
                        ? Optional.of(draft(row))
                        : Optional.<Draft>empty())
                .optional()
                .flatMap(found -> found);
    }

    /**
     * The same, held until the end of the transaction: a second click waits for the first, and only then reads what that
     * one did.
     */
    Optional<Draft> lock(DraftKey key) {
        jdbc.sql("select id from lead_draft where id = ? for update")
                .param(key.draftId())
                .query(UUID.class)
                .optional();
        return find(key);
    }

    /** Keeps a page; where there is no draft any more, a new one begins with it, so that nothing typed is lost. */
    Kept save(@Nullable DraftKey key, LeadForm form) {
        Optional<Draft> open = Optional.ofNullable(key).flatMap(this::lock).filter(draft -> !draft.isSent());
        if (key != null && open.isPresent()) {
            jdbc.sql("update lead_draft set answers = ?, saved_at = ? where id = ?")
                    .params(sealed(open.get().answers().with(form)), now(), key.draftId())
                    .update();
            return new Kept(key, false);
        }
        DraftKey begun = new DraftKey(Ids.next(), DraftKey.newSecret());
        jdbc.sql("insert into lead_draft (id, secret_hash, answers, saved_at) values (?, ?, ?, ?)")
                .params(begun.draftId(), DraftKey.hash(begun.secret()), sealed(LeadAnswers.NONE.with(form)), now())
                .update();
        return new Kept(begun, key != null);
    }

    /** The lead is stored: the answers go, a receipt stays until it was typed back. */
    void sent(UUID draftId, UUID leadId, ShownReceipt receipt) {
        jdbc.sql("update lead_draft set answers = ?, lead_id = ?, receipt = ?, saved_at = ? where id = ?")
                .params(
                        sealed(LeadAnswers.NONE),
                        leadId,
                        sealing.seal(json.writeValueAsString(receipt), RECEIPT),
                        now(),
                        draftId)
                .update();
    }

    /** The giver has the code: it is nowhere here from now on. */
    void typedBack(DraftKey key) {
        find(key)
                .ifPresent(draft -> jdbc.sql("update lead_draft set receipt = null where id = ?")
                        .param(draft.id())
                        .update());
    }

    /** Forgets a draft that was not sent, at its writer's wish. */
    void discard(DraftKey key) {
        lock(key)
                .filter(draft -> !draft.isSent())
                .ifPresent(draft -> jdbc.sql("delete from lead_draft where id = ?")
                        .param(draft.id())
                        .update());
    }

    /** Deletes drafts that nobody came back to; index lead_draft_by_age. */
    @Scheduled(cron = "0 40 * * * *", zone = "UTC")
    public int forgetExpired() {
        return jdbc.sql("delete from lead_draft where saved_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private Draft draft(ResultSet row) throws SQLException {
        byte[] receipt = row.getBytes("receipt");
        return new Draft(
                row.getObject("id", UUID.class),
                json.readValue(sealing.open(row.getBytes("answers"), ANSWERS), LeadAnswers.class),
                row.getString("reference"),
                receipt == null ? null : json.readValue(sealing.open(receipt, RECEIPT), ShownReceipt.class));
    }

    private byte[] sealed(LeadAnswers answers) {
        return sealing.seal(json.writeValueAsString(answers), ANSWERS);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
