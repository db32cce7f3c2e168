package org.sila.leads;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a lead back at the wish of whoever gave it: all that was said is deleted, with what staff noted of it. */
@Service
class WithdrawLead {

    private static final List<String> ABOUT_IT = List.of("lead_message", "lead_change", "lead_link", "lead_draft");

    private final JdbcClient jdbc;
    private final LeadFiles files;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WithdrawLead(JdbcClient jdbc, LeadFiles files, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(UUID leadId) {
        int withdrawn =
                jdbc.sql("""
                update lead set withdrawn_at = ?, happened_on = null, place = null, told = null, numbers = null,
                                giver_name = null, giver_contact = null, version = version + 1
                where id = ? and withdrawn_at is null
                """).params(Timestamp.from(clock.instant()), leadId).update();
        if (withdrawn == 0) {
            return;
        }
        files.forgetAll(leadId);
        for (String table : ABOUT_IT) {
            jdbc.sql("delete from " + table + " where lead_id = ?")
                    .param(leadId)
                    .update();
        }
        events.publishEvent(new LeadWithdrawn(leadId));
        audit.record(LeadActions.WITHDRAWN, "lead", leadId, Map.of());
    }
}
