package org.sila.leads;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffDirectory;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.person.WrittenText;
import org.sila.secrets.Sealing;
import org.sila.web.DomainError;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with a lead: decide what it is worth, give it to somebody, answer whoever gave it. */
@Service
@Transactional
class WorkOnLead {

    private static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;
    private final LeadAccess access;
    private final LeadMessages messages;
    private final Sealing sealing;
    private final StaffDirectory staff;
    private final AuditTrail audit;
    private final Clock clock;

    WorkOnLead(
            JdbcClient jdbc,
            LeadAccess access,
            LeadMessages messages,
            Sealing sealing,
            StaffDirectory staff,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.messages = messages;
        this.sealing = sealing;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Decides, with a reason.
     *
     * @param version the one that was read
     * @throws DomainError where the reason is missing or too long, the lead cannot become that, or nothing is linked yet
     * @throws OptimisticLockingFailureException where somebody changed it since
     */
    void decide(UUID leadId, LeadState state, String reason, int version) {
        StaffMember by = access.require(leadId);
        String clean = WrittenText.cleanLines(reason);
        if (clean.isEmpty() || clean.length() > LONGEST_REASON) {
            throw new DomainError(clean.isEmpty() ? "leads.error.reason" : "leads.error.too-long");
        }
        LeadState was = LeadState.valueOf(jdbc.sql("select state from lead where id = ? for no key update")
                .param(leadId)
                .query(String.class)
                .single());
        if (jdbc.sql("update lead set state = ?, version = version + 1 where id = ? and version = ?")
                        .params(state.name(), leadId, version)
                        .update()
                == 0) {
            throw new OptimisticLockingFailureException("lead changed since it was read");
        }
        if (!was.next().contains(state)) {
            throw new DomainError("leads.error.state");
        }
        if (state == LeadState.LINKED && !isLinked(leadId)) {
            throw new DomainError("leads.error.nothing-linked");
        }
        jdbc.sql("""
                insert into lead_change (id, lead_id, was, state, reason, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        Ids.next(),
                        leadId,
                        was.name(),
                        state.name(),
                        sealing.seal(clean, SealedLeadText.REASON),
                        by.id(),
                        Timestamp.from(clock.instant()))
                .update();
        audit.record(LeadActions.STATE_CHANGED, "lead", leadId, Map.of("state", was.name() + "," + state.name()));
    }

    /**
     * Gives it to somebody.
     *
     * @param to null for nobody
     * @param version the one that was read
     * @throws DomainError where that person does not work on cases any more
     * @throws OptimisticLockingFailureException where somebody changed it since
     */
    void assign(UUID leadId, @Nullable UUID to, int version) {
        access.require(leadId);
        if (to != null && !staff.worksOnCases(to)) {
            throw new DomainError("leads.error.assignee");
        }
        if (jdbc.sql("update lead set assignee_id = ?, version = version + 1 where id = ? and version = ?")
                        .param(to)
                        .param(leadId)
                        .param(version)
                        .update()
                == 0) {
            throw new OptimisticLockingFailureException("lead changed since it was read");
        }
        audit.record(LeadActions.ASSIGNED, "lead", leadId, to == null ? Map.of() : Map.of("to", to.toString()));
    }

    /** Writes to whoever gave it; what they wrote counts as read. */
    void answer(UUID leadId, String text) {
        StaffMember by = access.require(leadId);
        messages.write(leadId, by.id(), text);
        messages.readByStaff(leadId);
    }

    /** Says that what the giver wrote is read. */
    void read(UUID leadId) {
        access.require(leadId);
        messages.readByStaff(leadId);
    }

    private boolean isLinked(UUID leadId) {
        return jdbc.sql("select exists (select 1 from lead_link where lead_id = ? and removed_at is null)")
                .param(leadId)
                .query(Boolean.class)
                .single();
    }
}
