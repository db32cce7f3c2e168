package org.sila.reports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a report back at the enquirer's wish: what they said is deleted, and nobody searches with it any more. */
@Service
class WithdrawReport {

    private static final List<String> WITH_WORDS = List.of(
            "report_addition", "report_message", "report_phrase", "report_draft", "report_details", "consent_change");

    private final Reports reports;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WithdrawReport(Reports reports, JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.reports = reports;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(UUID reportId) {
        Report report = reports.findById(reportId).orElseThrow(NotFound::new);
        if (report.isWithdrawn()) {
            return;
        }
        report.withdraw(clock.instant());
        for (String table : WITH_WORDS) {
            jdbc.sql("delete from " + table + " where report_id = ?")
                    .params(reportId)
                    .update();
        }
        audit.record(ReportActions.WITHDRAWN, "report", reportId, Map.of());
        events.publishEvent(new ReportWithdrawn(reportId));
    }
}
