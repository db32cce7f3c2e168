package org.sila.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.StaffDirectory;
import org.sila.notify.NoticeKind;
import org.sila.notify.Notices;
import org.sila.reports.FamilyState;
import org.sila.reports.ReportDirectory;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a case on: its status, fate and whereabouts, caseworker. Each change is written into its history with why. */
@Service
@Transactional
public class ChangeCase {

    private final Cases cases;
    private final CaseReports caseReports;
    private final CaseHistory history;
    private final ReportDirectory reports;
    private final CaseAccess access;
    private final StaffDirectory staff;
    private final CurrentStaff currentStaff;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeCase(
            Cases cases,
            CaseReports caseReports,
            CaseHistory history,
            ReportDirectory reports,
            CaseAccess access,
            StaffDirectory staff,
            CurrentStaff currentStaff,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.caseReports = caseReports;
        this.history = history;
        this.reports = reports;
        this.access = access;
        this.staff = staff;
        this.currentStaff = currentStaff;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sets the status, and what the family sees where that status lets it change.
     *
     * @param expectedVersion the version that was read; null to take whatever is there
     * @throws OptimisticLockingFailureException where somebody changed the case since
     * @throws DomainError where that status may not follow the present one
     */
    public void moveTo(UUID caseId, CaseStatus status, String reason, @Nullable Integer expectedVersion) {
        SoughtCase found = require(caseId, expectedVersion);
        CaseStatus before = found.status();
        if (before == status) {
            return;
        }
        Instant now = clock.instant();
        found.moveTo(status, now);
        write(caseId, CaseHistory.What.STATUS, before.name(), status.name(), reason, now);
        status.shownAs().ifPresent(state -> showFamily(caseId, state));
        if (before.isSearched() != status.isSearched()) {
            events.publishEvent(new CasesChanged(List.of(caseId)));
        }
    }

    /**
     * Sets a status that a person may choose by hand; the others follow from what happens.
     *
     * @throws DomainError where a person may not choose that status now
     */
    public void choose(UUID caseId, CaseStatus status, String reason, int expectedVersion) {
        access.require(caseId);
        if (!require(caseId, expectedVersion).status().chosenByHand().contains(status)) {
            throw new DomainError("cases.error.status-not-possible");
        }
        moveTo(caseId, status, reason, expectedVersion);
    }

    /** Records what is established of the person's fate and whereabouts. */
    public void establish(UUID caseId, Fate fate, Whereabouts whereabouts, String reason) {
        SoughtCase found = require(caseId, null);
        Instant now = clock.instant();
        if (found.fate() != fate) {
            write(caseId, CaseHistory.What.FATE, found.fate().name(), fate.name(), reason, now);
        }
        if (found.whereabouts() != whereabouts) {
            write(caseId, CaseHistory.What.WHEREABOUTS, found.whereabouts().name(), whereabouts.name(), reason, now);
        }
        found.establish(fate, whereabouts, now);
    }

    /**
     * Gives the case to a caseworker, or to nobody.
     *
     * @throws DomainError where that person does not work on cases, or the case is another team's
     */
    public void assign(UUID caseId, @Nullable UUID staffId, String reason, @Nullable Integer expectedVersion) {
        access.require(caseId);
        SoughtCase found = require(caseId, expectedVersion);
        if (Objects.equals(found.caseworkerId(), staffId)) {
            return;
        }
        if (staffId != null && !staff.worksOnCases(staffId)) {
            throw new DomainError("cases.task.error.assignee");
        }
        Instant now = clock.instant();
        write(caseId, CaseHistory.What.CASEWORKER, text(found.caseworkerId()), text(staffId), reason, now);
        found.assignTo(staffId, now);
        notices.tell(staffId, NoticeKind.CASE_GIVEN, caseId, found.number());
    }

    /** Sets what the families of all the case's reports see; only after people have told them what there is to tell. */
    public void showFamily(UUID caseId, FamilyState state) {
        reports.showState(caseReports.reportsOf(List.of(caseId)).getOrDefault(caseId, List.of()), state);
    }

    private SoughtCase require(UUID caseId, @Nullable Integer expectedVersion) {
        SoughtCase found = cases.findById(caseId).orElseThrow(NotFound::new);
        if (expectedVersion != null && !found.isAt(expectedVersion)) {
            throw new OptimisticLockingFailureException("case changed since it was read");
        }
        return found;
    }

    private void write(UUID caseId, CaseHistory.What what, String before, String after, String reason, Instant at) {
        UUID by = currentStaff.find().map(staff -> staff.id()).orElse(null);
        history.add(caseId, new CaseHistory.Change(what, before, after, reason, by, at));
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
