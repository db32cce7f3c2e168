package org.sila.reunification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a reunification. Each names the version that was on the page: where somebody else went on meanwhile, it
 * fails with {@link OptimisticLockingFailureException} and changes nothing.
 */
@Service
@Transactional
public class WorkReunification {

    private final ReunificationRepository reunifications;
    private final ReunificationEvents events;
    private final FollowUps followUps;
    private final TellCase tellCase;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    WorkReunification(
            ReunificationRepository reunifications,
            ReunificationEvents events,
            FollowUps followUps,
            TellCase tellCase,
            CurrentStaff currentStaff,
            AuditTrail audit,
            Clock clock) {
        this.reunifications = reunifications;
        this.events = events;
        this.followUps = followUps;
        this.tellCase = tellCase;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records what the person found wants. */
    public void recordWishes(UUID id, int version, Wishes wishes, String details) {
        StaffMember by = worker();
        Reunification found = require(id, version);
        found.recordWishes(wishes, WrittenText.cleanLines(details), by.id(), clock.instant());
        keep(found, ReunificationActions.WISHES_RECORDED);
    }

    /** Records how sure the identity is, and by what. */
    public void identify(UUID id, int version, Identification status, @Nullable Method method) {
        StaffMember by = worker();
        Reunification found = require(id, version);
        found.identify(status, method, by.id(), clock.instant());
        keep(found, ReunificationActions.IDENTIFIED);
    }

    /** The second person agrees that the family may be told. */
    public void approveTelling(UUID id, int version) {
        StaffMember by = currentStaff.require(Role.SUPERVISOR);
        Reunification found = require(id, version);
        found.approveTelling(by.id(), clock.instant());
        keep(found, ReunificationActions.APPROVED);
    }

    /** Logs what happened. Only with the first telling does what the family sees change. */
    public void logEvent(UUID id, int version, EventKind kind, LocalDate happenedOn, boolean inPerson, String details) {
        StaffMember by = worker();
        Reunification found = require(id, version);
        if (happenedOn.isAfter(LocalDate.now(clock.withZone(ZoneOffset.ofHours(14))))) {
            throw new DomainError("reunification.error.not-yet");
        }
        found.requirePossible(kind, inPerson, familyInformed(id));
        events.add(id, kind, happenedOn, inPerson, WrittenText.cleanLines(details), by.id(), clock.instant());
        if (kind == EventKind.FAMILY_INFORMED) {
            tellCase.familyInformed(found);
        }
        if (kind == EventKind.FAMILY_INFORMED || kind == EventKind.PHYSICAL_REUNION) {
            followUps.plan(id, happenedOn);
        }
        touch(found, ReunificationActions.EVENT_LOGGED, Map.of("kind", kind.name()));
    }

    /** Takes a wrongly logged event back; it stays, marked so. */
    public void undoEvent(UUID id, int version, UUID eventId, String reason) {
        StaffMember by = worker();
        Reunification found = require(id, version);
        String why = requireReason(reason);
        if (!events.undo(id, eventId, why, by.id(), clock.instant())) {
            throw new NotFound();
        }
        touch(found, ReunificationActions.EVENT_UNDONE, Map.of());
    }

    /** Notes how the people are. */
    public void followUp(UUID id, int version, UUID followUpId, String notes) {
        StaffMember by = worker();
        Reunification found = require(id, version);
        if (!followUps.done(id, followUpId, requireReason(notes), by.id(), clock.instant())) {
            throw new NotFound();
        }
        touch(found, ReunificationActions.FOLLOWED_UP, Map.of());
    }

    /** Says how it ended. A death is closed by a supervisor: it takes two people. */
    public void close(UUID id, int version, Outcome outcome, String reason) {
        Reunification found = require(id, version);
        if (found.kind() == Kind.DEATH) {
            currentStaff.require(Role.SUPERVISOR);
        } else {
            worker();
        }
        found.close(outcome, WrittenText.cleanLines(reason), familyInformed(id), clock.instant());
        tellCase.closed(found, outcome);
        keep(found, ReunificationActions.CLOSED);
    }

    /** Takes the closing back. */
    public void reopen(UUID id, int version, String reason) {
        currentStaff.require(Role.SUPERVISOR);
        Reunification found = require(id, version);
        if (!found.isClosed() || found.view().outcome() == Outcome.MATCH_TAKEN_BACK) {
            throw new DomainError("reunification.error.not-closed");
        }
        found.reopen();
        tellCase.reopened(found, requireReason(reason));
        keep(found, ReunificationActions.REOPENED);
    }

    private boolean familyInformed(UUID id) {
        return events.of(id).stream().anyMatch(event -> event.kind() == EventKind.FAMILY_INFORMED && !event.isUndone());
    }

    private StaffMember worker() {
        return currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
    }

    private Reunification require(UUID id, int version) {
        Reunification found = reunifications.findById(id).orElseThrow(NotFound::new);
        if (!found.isAt(version)) {
            throw new OptimisticLockingFailureException("reunification changed since it was read");
        }
        return found;
    }

    private void keep(Reunification found, AuditAction action) {
        reunifications.save(found);
        audit.record(action, "reunification", found.id(), Map.of());
    }

    /** Steps kept in their own tables still make a new version, so that two people cannot step at once. */
    private void touch(Reunification found, AuditAction action, Map<String, String> details) {
        found.stepped(clock.instant());
        reunifications.save(found);
        audit.record(action, "reunification", found.id(), details);
    }

    private static String requireReason(String reason) {
        String clean = WrittenText.cleanLines(reason);
        if (clean.isEmpty()) {
            throw new DomainError("reunification.error.reason-needed");
        }
        return clean;
    }
}
