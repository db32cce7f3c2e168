package org.sila.leads;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.reports.DraftCookie;
import org.sila.reports.DraftKey;
import org.sila.reports.SealedDrafts;
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

    static final SealedDrafts.Place PLACE = new SealedDrafts.Place("lead_draft", "lead");

    /** Until the browser is closed. */
    static final DraftCookie COOKIE = new DraftCookie("sila-lead", Duration.ofSeconds(-1));

    private static final Duration KEPT = Duration.ofDays(2);

    private final SealedDrafts<LeadAnswers> drafts;

    LeadDrafts(JdbcClient jdbc, Sealing sealing, JsonMapper json, Clock clock) {
        this.drafts = new SealedDrafts<>(PLACE, LeadAnswers.NONE, LeadAnswers.class, KEPT, jdbc, sealing, json, clock);
    }

    @Transactional(readOnly = true)
    Optional<SealedDrafts.Draft<LeadAnswers>> find(DraftKey key) {
        return drafts.find(key);
    }

    Optional<SealedDrafts.Draft<LeadAnswers>> lock(DraftKey key) {
        return drafts.lock(key);
    }

    SealedDrafts.Kept save(@Nullable DraftKey key, LeadForm form) {
        return drafts.save(key, answers -> answers.with(form));
    }

    void sent(UUID draftId, UUID leadId, ShownReceipt receipt) {
        drafts.sent(draftId, leadId, receipt);
    }

    void typedBack(DraftKey key) {
        drafts.typedBack(key);
    }

    void discard(DraftKey key) {
        drafts.discard(key);
    }

    /** Index lead_draft_by_age. */
    @Scheduled(cron = "0 40 * * * *", zone = "UTC")
    public int forgetExpired() {
        return drafts.forgetExpired();
    }
}
