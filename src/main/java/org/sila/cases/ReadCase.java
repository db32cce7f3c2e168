package org.sila.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.sila.reports.Additions;
import org.sila.reports.ReportDirectory;
import org.sila.reports.ReportView;
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
    private final GatherKnown gatherKnown;
    private final JoinSuggestions suggestions;
    private final Additions additions;
    private final CaseNotes notes;
    private final CaseHistory history;
    private final StaffDirectory staff;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final ObjectProvider<CaseSection> sections;

    ReadCase(
            CaseFiles cases,
            Cases stored,
            ReportDirectory reports,
            GatherKnown gatherKnown,
            JoinSuggestions suggestions,
            Additions additions,
            CaseNotes notes,
            CaseHistory history,
            StaffDirectory staff,
            CurrentStaff currentStaff,
            AuditTrail audit,
            ObjectProvider<CaseSection> sections) {
        this.cases = cases;
        this.stored = stored;
        this.reports = reports;
        this.gatherKnown = gatherKnown;
        this.suggestions = suggestions;
        this.additions = additions;
        this.notes = notes;
        this.history = history;
        this.staff = staff;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.sections = sections;
    }

    /** @throws NotFound where there is no such case */
    @Transactional
    public CaseFile read(UUID caseId) {
        currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        CaseView view = cases.view(caseId).orElseThrow(NotFound::new);
        List<ReportView> found = reports.views(view.reportIds()).stream()
                .sorted(Comparator.comparing(ReportView::submittedAt))
                .toList();
        Known known = gatherKnown.of(caseId, found);
        List<CaseNotes.Note> written = notes.of(caseId);
        List<CaseHistory.Change> changes = history.of(caseId);
        audit.record(CaseActions.VIEWED, "case", caseId, Map.of());
        return new CaseFile(
                view,
                nameIn(found),
                known,
                suggestions.of(caseId),
                found,
                additions.of(view.reportIds()),
                sections.orderedStream()
                        .filter(CaseSection::concernsReader)
                        .map(section -> new CaseFile.Section(section.title(), section.lines(caseId)))
                        .toList(),
                written,
                changes,
                staff.names(named(view, known, written, changes)),
                staff.caseworkers(),
                other(view.joinedInto()),
                cases.views(stored.findByJoinedInto(caseId).stream()
                        .map(SoughtCase::id)
                        .toList()));
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
            CaseView view, Known known, List<CaseNotes.Note> notes, List<CaseHistory.Change> changes) {
        Stream<@Nullable UUID> assigned = changes.stream()
                .filter(change -> change.what() == CaseHistory.What.CASEWORKER)
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .map(id -> id.isEmpty() ? null : UUID.fromString(id));
        return Stream.of(
                        Stream.of(view.caseworkerId()),
                        known.claims().stream().flatMap(claim -> Stream.of(claim.enteredBy(), claim.withdrawnBy())),
                        notes.stream().map(CaseNotes.Note::writtenBy),
                        changes.stream().map(CaseHistory.Change::changedBy),
                        assigned)
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
