package org.sila.operations;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.leads.LeadWithdrawn;
import org.sila.leads.Leads;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which leads an operation follows. What they say stays with them: here is only that they belong together. */
@Service
@Transactional
class OperationLeads {

    private final JdbcClient jdbc;
    private final OperationAccess access;
    private final Leads leads;
    private final AuditTrail audit;
    private final Clock clock;

    OperationLeads(JdbcClient jdbc, OperationAccess access, Leads leads, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.leads = leads;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Those of the operation that the reader may know of.
     *
     * @param others how many more there are
     */
    record Known(List<Leads.View> leads, int others) {}

    @Transactional(readOnly = true)
    public Known of(UUID operationId) {
        List<UUID> ids = jdbc.sql("select lead_id from search_operation_lead where operation_id = ?")
                .param(operationId)
                .query(UUID.class)
                .list();
        List<Leads.View> known = leads.known(ids);
        return new Known(known, ids.size() - known.size());
    }

    /** The newest operation that has not ended, follows this lead, and that the reader may know of. */
    @Transactional(readOnly = true)
    public Optional<UUID> openOf(UUID leadId) {
        return access.asReader(
                        jdbc.sql("""
                        select search_operation.id from search_operation_lead
                        join search_operation on search_operation.id = operation_id
                        where lead_id = :lead and state <> 'ENDED' and %s order by number desc limit 1
                        """.formatted(OperationAccess.OPEN_TO_READER)).param("lead", leadId))
                .query(UUID.class)
                .optional();
    }

    /** The same lead again changes nothing. */
    void add(UUID operationId, UUID leadId) {
        StaffMember by = access.require(operationId);
        leads.require(leadId);
        int added = jdbc.sql("""
                insert into search_operation_lead (operation_id, lead_id, added_by, added_at) values (?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(operationId, leadId, by.id(), Timestamp.from(clock.instant()))
                .update();
        if (added > 0) {
            audit.record(
                    OperationActions.LEAD_ADDED,
                    OperationActions.SUBJECT,
                    operationId,
                    Map.of("lead", leadId.toString()));
        }
    }

    /** @throws DomainError where the reader knows of no lead of this reference */
    void addReferenced(UUID operationId, @Nullable String reference) {
        String typed = WrittenText.asciiDigits(WrittenText.clean(reference)).toUpperCase(Locale.ROOT);
        Leads.View lead = leads.referenced(typed).orElseThrow(() -> new DomainError("operations.error.no-lead"));
        add(operationId, lead.id());
    }

    void remove(UUID operationId, UUID leadId) {
        access.require(operationId);
        leads.require(leadId);
        int removed = jdbc.sql("delete from search_operation_lead where operation_id = ? and lead_id = ?")
                .params(operationId, leadId)
                .update();
        if (removed > 0) {
            audit.record(
                    OperationActions.LEAD_REMOVED,
                    OperationActions.SUBJECT,
                    operationId,
                    Map.of("lead", leadId.toString()));
        }
    }

    /** Nothing tells any more that there was one. */
    @EventListener
    void on(LeadWithdrawn event) {
        jdbc.sql("delete from search_operation_lead where lead_id = ?")
                .param(event.leadId())
                .update();
    }
}
