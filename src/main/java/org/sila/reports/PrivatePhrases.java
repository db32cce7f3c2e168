package org.sila.reports;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sila.audit.AuditTrail;
import org.sila.person.WrittenText;
import org.sila.secrets.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The phrase that a family chose and that whoever contacts them says first, so that they know who it is; sealed. It is
 * shown to who is about to call, never to the family: a page left open gives it away.
 */
@Service
@Transactional
public class PrivatePhrases {

    /** From four characters to a hundred, or none. */
    public static final String FORM = "\\s*(\\S.{2,98}\\S)?\\s*";

    static final String CONTEXT = "report_phrase.phrase";

    private final Reports reports;
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final AuditTrail audit;
    private final Clock clock;

    PrivatePhrases(Reports reports, JdbcClient jdbc, Sealing sealing, AuditTrail audit, Clock clock) {
        this.reports = reports;
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.audit = audit;
        this.clock = clock;
    }

    /** The phrase; empty where the family chose none. Whoever shows it to a person writes the audit entry. */
    @Transactional(readOnly = true)
    public Optional<String> of(UUID reportId) {
        return jdbc.sql("select phrase from report_phrase where report_id = ?")
                .param(reportId)
                .query((row, number) -> sealing.open(row.getBytes(1), CONTEXT))
                .optional();
    }

    /** Whether the family chose one. */
    @Transactional(readOnly = true)
    public boolean isChosen(UUID reportId) {
        return jdbc.sql("select exists (select from report_phrase where report_id = ?)")
                .param(reportId)
                .query(Boolean.class)
                .single();
    }

    /** Keeps a phrase in the place of the one before; an empty one takes that away. */
    public void choose(UUID reportId, String typed) {
        String phrase = WrittenText.clean(typed);
        if (phrase.isEmpty()) {
            forget(reportId);
            return;
        }
        reports.flush();
        jdbc.sql("""
                insert into report_phrase (report_id, phrase, set_at) values (?, ?, ?)
                on conflict (report_id) do update set phrase = excluded.phrase, set_at = excluded.set_at
                """)
                .params(reportId, sealing.seal(phrase, CONTEXT), Timestamp.from(clock.instant()))
                .update();
        audit.record(ReportActions.PHRASE_CHOSEN, "report", reportId, Map.of());
    }

    private void forget(UUID reportId) {
        int forgotten = jdbc.sql("delete from report_phrase where report_id = ?")
                .param(reportId)
                .update();
        if (forgotten > 0) {
            audit.record(ReportActions.PHRASE_TAKEN_AWAY, "report", reportId, Map.of());
        }
    }
}
