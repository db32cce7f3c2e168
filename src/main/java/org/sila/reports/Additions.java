package org.sila.reports;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.secrets.Sealing;
import org.sila.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What families added to their reports later, sealed. */
@Service
public class Additions {

    static final String CONTEXT = "report_addition.text";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Additions(JdbcClient jdbc, Sealing sealing, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Adds to a report; a text that is the last one again (a second click) is not added twice. */
    @Transactional
    public void add(UUID reportId, String text) {
        String clean = WrittenText.cleanLines(text);
        if (jdbc.sql("select id from report where id = ? and withdrawn_at is null for update")
                .params(reportId)
                .query(UUID.class)
                .optional()
                .isEmpty()) {
            throw new NotFound();
        }
        List<Talk> before = said(List.of(reportId));
        if (!before.isEmpty() && before.get(before.size() - 1).text().equals(clean)) {
            return;
        }
        jdbc.sql("insert into report_addition (id, report_id, text, added_at) values (?, ?, ?, ?)")
                .params(Ids.next(), reportId, sealing.seal(clean, CONTEXT), Timestamp.from(clock.instant()))
                .update();
        audit.record(ReportActions.ADDED_TO, "report", reportId, Map.of());
        events.publishEvent(new ReportAddedTo(reportId));
    }

    /** What was added to the reports, oldest first; index report_addition_of_report. */
    @Transactional(readOnly = true)
    List<Talk> said(Collection<UUID> reportIds) {
        return jdbc.sql("""
                select id, report_id, text, added_at, read_at from report_addition
                where report_id = any(:ids) order by added_at, id
                """)
                .param("ids", reportIds.toArray(UUID[]::new))
                .query((row, number) -> {
                    Timestamp read = row.getTimestamp("read_at");
                    return new Talk(
                            row.getObject("id", UUID.class),
                            row.getObject("report_id", UUID.class),
                            null,
                            sealing.open(row.getBytes("text"), CONTEXT),
                            row.getTimestamp("added_at").toInstant(),
                            false,
                            Talk.State.SENT,
                            read == null ? null : read.toInstant());
                })
                .list();
    }
}
