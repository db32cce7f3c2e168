package org.sila.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffDirectory;
import org.sila.audit.AuditTrail;
import org.sila.cases.joins.JoinSuggestions;
import org.sila.reports.Assistance;
import org.sila.reports.ConsentHistory;
import org.sila.reports.FamilyMessages;
import org.sila.reports.ReportDirectory;
import org.sila.reports.ReportView;
import org.sila.reports.Talk;
import org.sila.reports.details.ReportDetails;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for reading, which the audit trail notes. */
@Service
class ReadCase {

    private final CaseFiles cases;
    private final Cases stored;
    private final ReportDirectory reports;
    private final FamilyMessages messages;
    private final ReportDetails details;
    private final ConsentHistory consents;
    private final GatherKnown gatherKnown;
    private final JoinSuggestions suggestions;
    private final CaseNotes notes;
    private final CaseTasks tasks;
    private final CaseAccess access;
    private final CaseHistory history;
    private final CasePriorities priorities;
    private final StaffDirectory staff;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final ObjectProvider<CaseSection> sections;
    private final ObjectProvider<CaseWarning> warnings;

    ReadCase(
            CaseFiles cases,
            Cases stored,
            ReportDirectory reports,
            FamilyMessages messages,
            ReportDetails details,
            ConsentHistory consents,
            GatherKnown gatherKnown,
            JoinSuggestions suggestions,
            CaseNotes notes,
            CaseTasks tasks,
            CaseAccess access,
            CaseHistory history,
            CasePriorities priorities,
            StaffDirectory staff,
            CurrentStaff currentStaff,
            AuditTrail audit,
            ObjectProvider<CaseSection> sections,
            ObjectProvider<CaseWarning> warnings) {
        this.cases = cases;
        this.stored = stored;
        this.reports = reports;
        this.messages = messages;
        this.details = details;
        this.consents = consents;
        this.gatherKnown = gatherKnown;
        this.suggestions = suggestions;
        this.notes = notes;
        this.tasks = tasks;
        this.access = access;
        this.history = history;
        this.priorities = priorities;
        this.staff = staff;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.sections = sections;
        this.warnings = warnings;
    }

    /**
     * @throws NotFound where there is no such case
     * @throws DomainError where it is another team's and the reader has not said why they open it
     */
    @Transactional
    public CaseFile read(UUID caseId) {
        currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        access.require(caseId);
        CaseView view = cases.view(caseId).orElseThrow(NotFound::new);
        List<ReportView> found = reports.views(view.reportIds()).stream()
                .sorted(Comparator.comparing(ReportView::submittedAt))
                .toList();
        Known known = gatherKnown.of(caseId, found);
        List<CaseNotes.Note> written = notes.of(caseId);
        List<CaseTask> toDo = tasks.of(caseId);
        List<CaseHistory.Change> changes = history.of(caseId);
        List<CasePriorities.Reason> reasons = priorities.reasons(caseId);
        List<CaseAccess.Opening> openings = access.of(caseId);
        List<Talk> said = messages.of(view.reportIds());
        audit.record(CaseActions.VIEWED, "case", caseId, Map.of());
        return new CaseFile(
                view,
                nameIn(found),
                known,
                suggestions.of(caseId),
                found,
                details.said(view.reportIds()),
                consents.of(view.reportIds()),
                said,
                sections.orderedStream()
                        .filter(CaseSection::concernsReader)
                        .flatMap(section -> section(section, caseId).stream())
                        .toList(),
                written,
                toDo,
                changes,
                openings,
                staff.names(named(view, found, known, written, toDo, changes, reasons, openings, said)),
                staff.caseworkers(),
                other(view.joinedInto()),
                cases.views(stored.findByJoinedInto(caseId).stream()
                        .map(SoughtCase::id)
                        .toList()),
                reasons,
                warnings.orderedStream()
                        .flatMap(module -> module.of(caseId).stream())
                        .toList());
    }

    private static Optional<CaseFile.Section> section(CaseSection section, UUID caseId) {
        List<CaseSection.Line> lines = section.lines(caseId);
        return lines.isEmpty() && !section.isShownEmpty()
                ? Optional.empty()
                : Optional.of(new CaseFile.Section(section.title(), lines));
    }

    private @Nullable CaseView other(@Nullable UUID caseId) {
        return caseId == null ? null : cases.view(caseId).orElse(null);
    }

    private static String nameIn(List<ReportView> reports) {
        return reports.stream()
                .map(report -> report.person().name().display())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Set<UUID> named(
            CaseView view,
            List<ReportView> reports,
            Known known,
            List<CaseNotes.Note> notes,
            List<CaseTask> tasks,
            List<CaseHistory.Change> changes,
            List<CasePriorities.Reason> reasons,
            List<CaseAccess.Opening> openings,
            List<Talk> said) {
        Stream<@Nullable UUID> assigned = changes.stream()
                .filter(change -> change.what() == CaseHistory.What.CASEWORKER)
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .map(id -> id.isEmpty() ? null : UUID.fromString(id));
        return Stream.of(
                        Stream.of(view.caseworkerId()),
                        reports.stream()
                                .map(ReportView::assistance)
                                .filter(Objects::nonNull)
                                .map(Assistance::by),
                        known.claims().stream().flatMap(claim -> Stream.of(claim.enteredBy(), claim.withdrawnBy())),
                        notes.stream().map(CaseNotes.Note::writtenBy),
                        reasons.stream().map(CasePriorities.Reason::setBy),
                        tasks.stream().flatMap(task -> Stream.of(task.assigneeId(), task.openedBy(), task.doneBy())),
                        changes.stream().map(CaseHistory.Change::changedBy),
                        openings.stream().map(CaseAccess.Opening::staffId),
                        said.stream().map(Talk::by),
                        assigned)
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
