package org.sila.reports;

import java.time.Clock;
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
        jdbc.sql("delete from report_addition where report_id = ?")
                .params(reportId)
                .update();
        jdbc.sql("delete from report_message where report_id = ?")
                .params(reportId)
                .update();
        jdbc.sql("delete from report_phrase where report_id = ?")
                .params(reportId)
                .update();
        jdbc.sql("delete from report_draft where report_id = ?")
                .params(reportId)
                .update();
        audit.record(ReportActions.WITHDRAWN, "report", reportId, Map.of());
        events.publishEvent(new ReportWithdrawn(reportId));
    }
}
