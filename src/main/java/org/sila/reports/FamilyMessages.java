package org.sila.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.secrets.Sealing;
import org.sila.web.Conflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff write to the family of one report, sealed, and all that was said both ways. Other relatives of the same
 * person never see it. Who may write, and what has to be read by a second person first, is decided by whoever works on
 * the case.
 */
@Service
@Transactional
public class FamilyMessages {

    static final String CONTEXT = "report_message.text";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Additions additions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FamilyMessages(
            JdbcClient jdbc,
            Sealing sealing,
            Additions additions,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.additions = additions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes to the family of a report; the text that was the last one again (a second click) is not written twice.
     *
     * @param text cleaned, not empty
     * @param waits true where a second person reads it before the family does
     */
    public void write(UUID reportId, UUID writer, String text, boolean asks, boolean waits) {
        jdbc.sql("select id from report where id = ? for no key update")
                .params(reportId)
                .query(UUID.class)
                .single();
        List<Talk> before = ofStaff(List.of(reportId));
        if (!before.isEmpty() && before.get(before.size() - 1).text().equals(text)) {
            return;
        }
        Talk.State state = waits ? Talk.State.WAITING : Talk.State.SENT;
        jdbc.sql("""
                insert into report_message (id, report_id, text, asks, state, written_by, written_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Ids.next(), reportId, sealing.seal(text, CONTEXT), asks, state.name(), writer, now())
                .update();
        audit.record(ReportActions.MESSAGE_WRITTEN, "report", reportId, Map.of());
        if (!waits) {
            events.publishEvent(new FamilyWrittenTo(reportId));
        }
    }

    /**
     * Lets a message go out that waited, or not.
     *
     * @throws Conflict where it does not wait any more
     */
    public void decide(Talk message, UUID decider, boolean goesOut) {
        int changed = jdbc.sql("""
                update report_message set state = ?, decided_by = ?, decided_at = ? where id = ? and state = 'WAITING'
                """)
                .params((goesOut ? Talk.State.SENT : Talk.State.REFUSED).name(), decider, now(), message.id())
                .update();
        if (changed == 0) {
            throw new Conflict();
        }
        audit.record(
                goesOut ? ReportActions.MESSAGE_RELEASED : ReportActions.MESSAGE_REFUSED,
                "report",
                message.reportId(),
                Map.of());
        if (goesOut) {
            events.publishEvent(new FamilyWrittenTo(message.reportId()));
        }
    }

    /** Whether something waits for the family of the report that it may read and has not read; index report_message_of_report. */
    @Transactional(readOnly = true)
    public boolean waitsForFamily(UUID reportId) {
        return jdbc.sql(
                        "select exists (select from report_message where report_id = ? and state = 'SENT' and read_at is null)")
                .param(reportId)
                .query(Boolean.class)
                .single();
    }

    /** All that was said both ways about the reports, oldest first; two statements. */
    @Transactional(readOnly = true)
    public List<Talk> of(Collection<UUID> reportIds) {
        return Stream.concat(additions.said(reportIds).stream(), ofStaff(reportIds).stream())
                .sorted(Comparator.comparing(Talk::at).thenComparing(Talk::id))
                .toList();
    }

    /** What the family of the report may read of it; whatever staff wrote counts as read from now on. */
    List<Talk> shownToFamily(UUID reportId) {
        List<Talk> shown = of(List.of(reportId)).stream().filter(Talk::isSent).toList();
        jdbc.sql("update report_message set read_at = ? where report_id = ? and state = 'SENT' and read_at is null")
                .params(now(), reportId)
                .update();
        return shown;
    }

    /** Says that what the families of the reports added up to now has been read. */
    public void readByStaff(Collection<UUID> reportIds, UUID reader) {
        int read = jdbc.sql("""
                update report_addition set read_at = :at, read_by = :by where report_id = any(:ids) and read_at is null
                """)
                .param("at", now())
                .param("by", reader)
                .param("ids", reportIds.toArray(UUID[]::new))
                .update();
        if (read > 0) {
            reportIds.forEach(id -> audit.record(ReportActions.ANSWERS_READ, "report", id, Map.of()));
        }
    }

    /** Index report_message_of_report. */
    private List<Talk> ofStaff(Collection<UUID> reportIds) {
        return jdbc.sql("""
                select id, report_id, written_by, text, written_at, asks, state, read_at from report_message
                where report_id = any(:ids) order by written_at, id
                """)
                .param("ids", reportIds.toArray(UUID[]::new))
                .query((row, number) -> talk(row))
                .list();
    }

    private Talk talk(ResultSet row) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        return new Talk(
                row.getObject("id", UUID.class),
                row.getObject("report_id", UUID.class),
                row.getObject("written_by", UUID.class),
                sealing.open(row.getBytes("text"), CONTEXT),
                row.getTimestamp("written_at").toInstant(),
                row.getBoolean("asks"),
                Talk.State.valueOf(row.getString("state")),
                read == null ? null : read.toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
