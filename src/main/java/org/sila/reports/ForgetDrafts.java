package org.sila.reports;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes drafts that nobody came back to. */
@Service
class ForgetDrafts {

    private final ReportDrafts drafts;
    private final Clock clock;

    ForgetDrafts(ReportDrafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "UTC")
    @Transactional
    public int forgetExpired() {
        return drafts.deleteSavedBefore(clock.instant().minus(ReportDraft.KEPT));
    }
}
