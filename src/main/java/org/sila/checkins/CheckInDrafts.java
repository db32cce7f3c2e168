package org.sila.checkins;

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

/** Check-ins that are being written, from the first Continue on, kept as shortly as leads are. */
@Service
@Transactional
class CheckInDrafts {

    static final SealedDrafts.Place PLACE = new SealedDrafts.Place("check_in_draft", "check_in");

    /** Until the browser is closed. */
    static final DraftCookie COOKIE = new DraftCookie("sila-here", Duration.ofSeconds(-1));

    private static final Duration KEPT = Duration.ofDays(2);

    private final SealedDrafts<CheckInAnswers> drafts;

    CheckInDrafts(JdbcClient jdbc, Sealing sealing, JsonMapper json, Clock clock) {
        this.drafts =
                new SealedDrafts<>(PLACE, CheckInAnswers.NONE, CheckInAnswers.class, KEPT, jdbc, sealing, json, clock);
    }

    @Transactional(readOnly = true)
    Optional<SealedDrafts.Draft<CheckInAnswers>> find(DraftKey key) {
        return drafts.find(key);
    }

    Optional<SealedDrafts.Draft<CheckInAnswers>> lock(DraftKey key) {
        return drafts.lock(key);
    }

    SealedDrafts.Kept save(@Nullable DraftKey key, CheckInForm form) {
        return drafts.save(key, answers -> answers.with(form));
    }

    void sent(UUID draftId, UUID checkInId, ShownReceipt receipt) {
        drafts.sent(draftId, checkInId, receipt);
    }

    void typedBack(DraftKey key) {
        drafts.typedBack(key);
    }

    void discard(DraftKey key) {
        drafts.discard(key);
    }

    /** Index check_in_draft_by_age. */
    @Scheduled(cron = "0 45 * * * *", zone = "UTC")
    public int forgetExpired() {
        return drafts.forgetExpired();
    }
}
