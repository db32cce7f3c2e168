package org.sila.reunification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.cases.CaseAccess;
import org.sila.person.WrittenText;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What every step of a reunification begins and ends with: who takes it, from which version, and the audit entry. */
@Component
class Steps {

    private static final ZoneOffset FARTHEST_EAST = ZoneOffset.ofHours(14);

    private final ReunificationRepository reunifications;
    private final CaseAccess access;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    Steps(
            ReunificationRepository reunifications,
            CaseAccess access,
            CurrentStaff currentStaff,
            AuditTrail audit,
            Clock clock) {
        this.reunifications = reunifications;
        this.access = access;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    StaffMember worker() {
        return currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
    }

    StaffMember supervisor() {
        return currentStaff.require(Role.SUPERVISOR);
    }

    Instant now() {
        return clock.instant();
    }

    /** @throws DomainError where that day has not begun anywhere yet */
    void requireHappened(LocalDate day) {
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), FARTHEST_EAST))) {
            throw new DomainError("reunification.error.not-yet");
        }
    }

    /**
     * @throws NotFound where there is none
     * @throws DomainError where its case is another team's and the reader has not said why they open it
     */
    Reunification find(UUID id) {
        Reunification found = reunifications.findById(id).orElseThrow(NotFound::new);
        access.require(found.caseId());
        return found;
    }

    /** @throws OptimisticLockingFailureException where somebody else went on since that version was read */
    Reunification find(UUID id, int version) {
        Reunification found = find(id);
        if (!found.isAt(version)) {
            throw new OptimisticLockingFailureException("reunification changed since it was read");
        }
        return found;
    }

    void keep(Reunification found, AuditAction action) {
        reunifications.save(found);
        record(found, action, Map.of());
    }

    /** Steps kept in their own tables still make a new version, so that two people cannot step at once. */
    void touch(Reunification found, AuditAction action, Map<String, String> details) {
        found.stepped(clock.instant());
        reunifications.save(found);
        record(found, action, details);
    }

    void record(Reunification found, AuditAction action, Map<String, String> details) {
        audit.record(action, "reunification", found.id(), details);
    }

    /** @throws DomainError where nothing is written */
    static String requireReason(String reason) {
        String clean = WrittenText.cleanLines(reason);
        if (clean.isEmpty()) {
            throw new DomainError("reunification.error.reason-needed");
        }
        return clean;
    }

    /** @throws OptimisticLockingFailureException where a row was not as it has to be: somebody was faster */
    static void requireFirst(boolean changed) {
        if (!changed) {
            throw new OptimisticLockingFailureException("somebody was faster");
        }
    }
}
