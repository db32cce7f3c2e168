package org.sila.checkins;

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

/** Check-ins that are being written, from the first Continue on, kept as shortly as leads are. */
@Service
class CheckInDrafts extends BrowserDrafts<CheckInAnswers> {

    static final SealedDrafts.Place PLACE = new SealedDrafts.Place("check_in_draft", "check_in");

    /** Until the browser is closed. */
    static final DraftCookie COOKIE = new DraftCookie("sila-here", Duration.ofSeconds(-1));

    private static final Duration KEPT = Duration.ofDays(2);

    CheckInDrafts(JdbcClient jdbc, Sealing sealing, JsonMapper json, Clock clock) {
        super(
                new SealedDrafts<>(PLACE, CheckInAnswers.NONE, CheckInAnswers.class, KEPT, jdbc, sealing, json, clock),
                COOKIE);
    }

    SealedDrafts.Kept save(@Nullable DraftKey key, CheckInForm form) {
        return keep(key, answers -> answers.with(form));
    }

    /** Index check_in_draft_by_age. */
    @Override
    @Scheduled(cron = "0 45 * * * *", zone = "UTC")
    public int forgetExpired() {
        return super.forgetExpired();
    }
}
