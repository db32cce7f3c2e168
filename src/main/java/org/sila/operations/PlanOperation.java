package org.sila.operations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.ids.Ids;
import org.sila.leads.Leads;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a search operation, by itself or of a lead, and changes its plan. */
@Service
@Transactional
class PlanOperation {

    private final JdbcClient jdbc;
    private final OperationAccess access;
    private final OperationStore store;
    private final OperationLeads operationLeads;
    private final OperationPlaces places;
    private final Leads leads;
    private final SealedText texts;
    private final LocalMoments moments;
    private final AuditTrail audit;
    private final Clock clock;

    PlanOperation(
            JdbcClient jdbc,
            OperationAccess access,
            OperationStore store,
            OperationLeads operationLeads,
            OperationPlaces places,
            Leads leads,
            SealedText texts,
            LocalMoments moments,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.store = store;
        this.operationLeads = operationLeads;
        this.places = places;
        this.leads = leads;
        this.texts = texts;
        this.moments = moments;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a plan says once it is checked. */
    private record Plan(
            @Nullable String facility,
            String place,
            String purpose,
            @Nullable Instant plannedAt) {}

    /**
     * Begins one at the facility that the lead is linked to; where one is begun of it already, that is the one.
     *
     * @return empty where the lead is linked to none, so that somebody must say where
     * @throws org.sila.web.NotFound where the reader knows of no such lead
     */
    Optional<UUID> beginOf(UUID leadId) {
        StaffMember by = access.worker();
        Leads.View lead = leads.require(leadId);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('search-operation-of'), hashtext(?))")
                .param(leadId.toString())
                .query(row -> {});
        Optional<UUID> begun = operationLeads.openOf(leadId);
        if (begun.isPresent() || lead.facilities().isEmpty()) {
            return begun;
        }
        UUID id = insert(new Plan(lead.facilities().get(0), "", "", null), by, Ids.next());
        operationLeads.add(id, leadId);
        return Optional.of(id);
    }

    /**
     * Begins one; the same form again is the same operation.
     *
     * @throws DomainError where it is said of no place, or of a facility that nobody knows
     */
    UUID begin(PlanForm form) {
        StaffMember by = access.worker();
        UUID key = form.key() == null ? Ids.next() : form.key();
        Optional<UUID> before = store.sentBefore(by.id(), key);
        if (before.isPresent()) {
            return before.get();
        }
        UUID id = insert(checked(form), by, key);
        if (form.lead() != null) {
            operationLeads.add(id, form.lead());
        }
        return id;
    }

    /**
     * Changes the plan.
     *
     * @param version the one that was read
     * @throws DomainError as {@link #begin}
     * @throws org.springframework.dao.OptimisticLockingFailureException where somebody changed it since
     */
    void change(UUID id, PlanForm form, int version) {
        access.require(id);
        Plan plan = checked(form);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("facility", plan.facility());
        columns.put("place", texts.sealIfAny(plan.place(), SealedOperationText.PLACE));
        columns.put("purpose", texts.sealIfAny(plan.purpose(), SealedOperationText.PURPOSE));
        columns.put("planned_at", timestamp(plan.plannedAt()));
        store.change(id, version, columns);
        audit.record(OperationActions.CHANGED, OperationActions.SUBJECT, id, Map.of());
    }

    /** What the form to change it begins with. */
    @Transactional(readOnly = true)
    public PlanForm form(Operation operation) {
        return new PlanForm(
                places.name(operation.facility()),
                operation.place(),
                operation.purpose(),
                moments.text(operation.plannedAt()),
                null,
                null);
    }

    private Plan checked(PlanForm form) {
        String named = WrittenText.clean(form.facility());
        String facility = named.isEmpty()
                ? null
                : places.named(named).orElseThrow(() -> new DomainError("operations.error.no-facility"));
        String place = SealedText.clean(form.place());
        if (facility == null && place.isEmpty()) {
            throw new DomainError("operations.error.where");
        }
        return new Plan(
                facility,
                place,
                SealedText.clean(form.purpose()),
                moments.parse(form.plannedAt()).orElse(null));
    }

    private UUID insert(Plan plan, StaffMember by, UUID key) {
        UUID id = Ids.next();
        List<UUID> inserted = jdbc.sql("""
                insert into search_operation (id, facility, place, purpose, planned_at, form_key, begun_by, begun_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (begun_by, form_key) do nothing returning id
                """)
                .param(id)
                .param(plan.facility())
                .param(texts.sealIfAny(plan.place(), SealedOperationText.PLACE))
                .param(texts.sealIfAny(plan.purpose(), SealedOperationText.PURPOSE))
                .param(timestamp(plan.plannedAt()))
                .param(key)
                .param(by.id())
                .param(Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list();
        if (inserted.isEmpty()) {
            return Objects.requireNonNull(store.sentBefore(by.id(), key).orElse(null));
        }
        audit.record(OperationActions.BEGUN, OperationActions.SUBJECT, id, Map.of());
        return id;
    }

    static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
