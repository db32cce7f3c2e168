package org.sila.leads;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sila.reports.BrowserDrafts;
import org.sila.reports.DraftCookie;
import org.sila.reports.DraftKey;
import org.sila.reports.SealedDrafts;
import org.sila.secrets.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leads that are being written, from the first Continue on. A half-written lead can endanger whoever left it on a
 * telephone: the browser keeps the key until it is closed, and the text is forgotten after two days. What is known can be
 * sent as it is, and added to with the code.
 */
@Service
class LeadDrafts extends BrowserDrafts<LeadAnswers> {

    static final SealedDrafts.Place PLACE = new SealedDrafts.Place("lead_draft", "lead");

    /** Until the browser is closed. */
    static final DraftCookie COOKIE = new DraftCookie("sila-lead", Duration.ofSeconds(-1));

    private static final Duration KEPT = Duration.ofDays(2);

    LeadDrafts(JdbcClient jdbc, Sealing sealing, JsonMapper json, Clock clock) {
        super(new SealedDrafts<>(PLACE, LeadAnswers.NONE, LeadAnswers.class, KEPT, jdbc, sealing, json, clock), COOKIE);
    }

    SealedDrafts.Kept save(@Nullable DraftKey key, LeadForm form) {
        return keep(key, answers -> answers.with(form));
    }

    /** Index lead_draft_by_age. */
    @Override
    @Scheduled(cron = "0 40 * * * *", zone = "UTC")
    public int forgetExpired() {
        return super.forgetExpired();
    }
}
