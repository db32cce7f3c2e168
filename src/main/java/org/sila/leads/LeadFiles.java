package org.sila.leads;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.audit.AuditTrail;
import org.sila.files.FileIntake;
import org.sila.files.FileType;
import org.sila.ids.Ids;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photographs that the giver of a lead sent: of a door, a page of a register. Staff look at a picture drawn anew, which
 * says neither where nor by which telephone it was taken; the original may betray who gave it, and is for supervisors.
 */
@Service
@Transactional
class LeadFiles {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final LeadAccess access;
    private final CurrentStaff currentStaff;
    private final FileIntake intake;
    private final AuditTrail audit;
    private final Clock clock;

    LeadFiles(
            JdbcClient jdbc,
            LeadAccess access,
            CurrentStaff currentStaff,
            FileIntake intake,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.currentStaff = currentStaff;
        this.intake = intake;
        this.audit = audit;
        this.clock = clock;
    }

    /** A photograph. */
    record Photograph(UUID id, FileType type, UUID originalId, UUID viewId, long size, Instant givenAt) {

        public long kilobytes() {
            return Math.max(1, size / 1024);
        }
    }

    /** Those of a lead, in the order they came; index lead_file_of_lead. Whoever calls has made sure that the reader may. */
    @Transactional(readOnly = true)
    public List<Photograph> of(UUID leadId) {
        return jdbc.sql("select * from lead_file where lead_id = ? order by id")
                .param(leadId)
                .query((row, number) -> new Photograph(
                        row.getObject("id", UUID.class),
                        FileType.valueOf(row.getString("type")),
                        row.getObject("original_id", UUID.class),
                        row.getObject("view_id", UUID.class),
                        row.getLong("size"),
                        row.getTimestamp("given_at").toInstant()))
                .list();
    }

    /**
     * Takes a photograph from the giver; the same one again is the same one.
     *
     * @throws DomainError where there is none, it is too large, none that can be drawn, or there are too many
     * @throws NotFound where there is no such lead, or it is withdrawn
     */
    void add(UUID leadId, byte[] content) {
        if (content.length == 0) {
            throw new DomainError("leads.error.photo-missing");
        }
        if (jdbc.sql("select id from lead where id = ? and withdrawn_at is null for no key update")
                .param(leadId)
                .query(UUID.class)
                .optional()
                .isEmpty()) {
            throw new NotFound();
        }
        if (jdbc.sql("select count(*) from lead_file where lead_id = ?")
                        .param(leadId)
                        .query(Integer.class)
                        .single()
                >= MOST) {
            throw new DomainError("leads.error.photo-many", MOST);
        }
        FileIntake.Kept kept = taken(content);
        if (isThere(leadId, kept.originalId())) {
            intake.forget(kept);
            return;
        }
        jdbc.sql("""
                insert into lead_file (id, lead_id, type, original_id, view_id, size, given_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .param(Ids.next())
                .param(leadId)
                .param(kept.type().name())
                .param(kept.originalId())
                .param(kept.viewId())
                .param(kept.size())
                .param(Timestamp.from(clock.instant()))
                .update();
        audit.record(LeadActions.ADDED_TO, "lead", leadId, Map.of());
    }

    /** The picture drawn anew, to be looked at. */
    byte[] view(UUID leadId, UUID fileId) {
        access.require(leadId);
        Photograph file = find(leadId, fileId);
        audit.record(LeadActions.PHOTOGRAPH_SHOWN, "lead", leadId, Map.of());
        return intake.bytes(file.viewId());
    }

    /** A photograph on its way out. */
    record Original(FileType type, byte[] content) {}

    /** The original, with all that the camera wrote into it, to be taken away. */
    Original original(UUID leadId, UUID fileId) {
        currentStaff.require(Role.SUPERVISOR);
        access.require(leadId);
        Photograph file = find(leadId, fileId);
        audit.record(LeadActions.PHOTOGRAPH_TAKEN, "lead", leadId, Map.of());
        return new Original(file.type(), intake.bytes(file.originalId()));
    }

    /** Deletes them for good. */
    void forgetAll(UUID leadId) {
        List<Photograph> all = of(leadId);
        jdbc.sql("delete from lead_file where lead_id = ?").param(leadId).update();
        all.forEach(
                file -> intake.forget(new FileIntake.Kept(file.type(), file.originalId(), file.viewId(), file.size())));
    }

    private FileIntake.Kept taken(byte[] content) {
        try {
            return intake.take(content, true);
        } catch (FileIntake.Refused refused) {
            throw new DomainError(
                    refused.refusal() == FileIntake.Refusal.TOO_LARGE
                            ? "leads.error.photo-large"
                            : "leads.error.photo-type");
        }
    }

    private boolean isThere(UUID leadId, UUID originalId) {
        return jdbc.sql("""
                select exists (select 1 from lead_file join stored_file before on before.id = original_id
                               join stored_file now on now.sha256 = before.sha256
                               where lead_id = ? and now.id = ?)
                """).params(leadId, originalId).query(Boolean.class).single();
    }

    private Photograph find(UUID leadId, UUID fileId) {
        return of(leadId).stream()
                .filter(file -> file.id().equals(fileId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
