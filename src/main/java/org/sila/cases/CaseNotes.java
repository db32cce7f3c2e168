package org.sila.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.secrets.Sealing;
import org.sila.web.DomainError;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff note for one another on a case, sealed; no family ever sees it. */
@Service
public class CaseNotes {

    static final String CONTEXT = "case_note.text";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final CaseAccess access;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    CaseNotes(
            JdbcClient jdbc,
            Sealing sealing,
            CaseAccess access,
            CurrentStaff currentStaff,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.access = access;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /** One note; of the case that it was written on. */
    record Note(UUID caseId, String text, UUID writtenBy, Instant writtenAt) {}

    /**
     * Notes something on a case that is open to the writer.
     *
     * @throws DomainError where nothing was written
     */
    @Transactional
    public void write(UUID caseId, String text) {
        access.require(caseId);
        leave(caseId, text);
    }

    /**
     * Leaves word for whoever works on another case, which the writer need not be able to open: nothing of it is read.
     *
     * @throws DomainError where nothing was written
     */
    @Transactional
    public void leave(UUID caseId, String text) {
        UUID by = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR).id();
        String clean = WrittenText.cleanLines(text);
        if (clean.isEmpty()) {
            throw new DomainError("cases.error.note-empty");
        }
        jdbc.sql("insert into case_note (id, case_id, text, written_by, written_at) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), caseId, sealing.seal(clean, CONTEXT), by, Timestamp.from(clock.instant()))
                .update();
        audit.record(CaseActions.NOTED, "case", caseId, Map.of());
    }

    /** Those of the case and of the cases joined into it, newest first; index case_note_of_case. */
    List<Note> of(UUID caseId) {
        return jdbc.sql(Gathered.WITH + """
                select case_id, text, written_by, written_at from case_note join gathered on gathered.id = case_id
                order by written_at desc, case_note.id desc
                """)
                .param("case", caseId)
                .query((row, number) -> new Note(
                        row.getObject(1, UUID.class),
                        sealing.open(row.getBytes(2), CONTEXT),
                        row.getObject(3, UUID.class),
                        row.getTimestamp(4).toInstant()))
                .list();
    }
}
