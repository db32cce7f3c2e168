package org.sila.sources.releases;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.places.Places;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.ReleaseEvents;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters and corrects release events, and says which lists name who came out. */
@Service
@Transactional
class KeepReleases {

    private static final AuditAction ENTERED = new AuditAction("release-entered");
    private static final AuditAction CHANGED = new AuditAction("release-changed");
    private static final AuditAction ATTACHED = new AuditAction("release-list-attached");
    private static final AuditAction DETACHED = new AuditAction("release-list-detached");
    private static final String SUBJECT = "release";

    private final ReleaseEvents events;
    private final DetaineeRecords records;
    private final Places places;
    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    KeepReleases(
            ReleaseEvents events,
            DetaineeRecords records,
            Places places,
            JdbcClient jdbc,
            CurrentStaff currentStaff,
            AuditTrail audit,
            Clock clock) {
        this.events = events;
        this.records = records;
        this.places = places;
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return its id; that of the first where the same form is sent twice */
    public UUID enter(EventForm form) {
        StaffMember by = currentStaff.require(Role.ADMINISTRATOR, Role.SUPERVISOR);
        UUID id = form.keyOrNew();
        int entered = jdbc.sql("""
                insert into release_event (id, facility, facility_key, opened_on, said, freed, entered_by, entered_at,
                                           version)
                values (:id, :facility, :key, :day, :said, :freed, :by, :at, 0) on conflict (id) do nothing
                """)
                .params(fields(id, form))
                .param("by", by.id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (entered == 1) {
            audit.record(ENTERED, SUBJECT, id, Map.of());
        }
        return id;
    }

    /** @throws OptimisticLockingFailureException where somebody changed it meanwhile */
    public void change(UUID id, EventForm form) {
        currentStaff.require(Role.ADMINISTRATOR, Role.SUPERVISOR);
        requireEvent(id);
        int changed = jdbc.sql("""
                update release_event set facility = :facility, facility_key = :key, opened_on = :day, said = :said,
                                         freed = :freed, version = version + 1
                where id = :id and version = :version
                """)
                .params(fields(id, form))
                .param("version", form.version() == null ? -1 : form.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("event changed since it was read");
        }
        audit.record(CHANGED, SUBJECT, id, Map.of());
    }

    /** Nothing happens where it is attached already. */
    public void attach(UUID id, UUID sourceId) {
        StaffMember by = currentStaff.require(Role.ADMINISTRATOR, Role.SUPERVISOR);
        requireEvent(id);
        if (records.source(sourceId).isEmpty()) {
            throw new DomainError("sources.release.no-such-list");
        }
        int attached = jdbc.sql("""
                insert into release_event_source (event_id, source_id, attached_by, attached_at) values (?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(id, sourceId, by.id(), Timestamp.from(clock.instant()))
                .update();
        if (attached == 1) {
            audit.record(ATTACHED, SUBJECT, id, Map.of());
        }
    }

    /** Nothing happens where it is not attached. */
    public void detach(UUID id, UUID sourceId) {
        currentStaff.require(Role.ADMINISTRATOR, Role.SUPERVISOR);
        int detached = jdbc.sql("delete from release_event_source where event_id = ? and source_id = ?")
                .params(id, sourceId)
                .update();
        if (detached == 1) {
            audit.record(DETACHED, SUBJECT, id, Map.of());
        }
    }

    private void requireEvent(UUID id) {
        if (events.find(id).isEmpty()) {
            throw new NotFound();
        }
    }

    private Map<String, @Nullable Object> fields(UUID id, EventForm form) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("id", id);
        fields.put("facility", form.place());
        fields.put("key", places.wholeFacilityKey(form.place()));
        fields.put("day", form.day().toString());
        fields.put("said", form.words());
        fields.put("freed", form.count());
        return fields;
    }
}
