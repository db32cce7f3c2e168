package org.sila.reunification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffDirectory;
import org.sila.accounts.StaffMember;
import org.sila.attachments.Attachments;
import org.sila.audit.AuditTrail;
import org.sila.cases.CaseAccess;
import org.sila.cases.CaseFiles;
import org.sila.reunification.identity.IdentityQuestions;
import org.sila.reunification.mistakes.KindChange;
import org.sila.reunification.mistakes.KindChanges;
import org.sila.reunification.sheets.Sheets;
import org.sila.sources.DetaineeRecords;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a reunification for reading, which the audit trail notes. */
@Service
class ReadReunification {

    private final Reunifications reunifications;
    private final CaseFiles cases;
    private final DetaineeRecords records;
    private final Sheets sheets;
    private final IdentityQuestions questions;
    private final KindChanges kindChanges;
    private final Attachments attachments;
    private final StaffDirectory staff;
    private final CaseAccess access;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    ReadReunification(
            Reunifications reunifications,
            CaseFiles cases,
            DetaineeRecords records,
            Sheets sheets,
            IdentityQuestions questions,
            KindChanges kindChanges,
            Attachments attachments,
            StaffDirectory staff,
            CaseAccess access,
            CurrentStaff currentStaff,
            AuditTrail audit) {
        this.reunifications = reunifications;
        this.cases = cases;
        this.records = records;
        this.sheets = sheets;
        this.questions = questions;
        this.kindChanges = kindChanges;
        this.attachments = attachments;
        this.staff = staff;
        this.access = access;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /** @throws NotFound where there is no such reunification */
    @Transactional
    public ReunificationFile read(UUID id) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        ReunificationView view = reunifications.view(id).orElseThrow(NotFound::new);
        access.require(view.caseId());
        List<EventView> events = reunifications.events(id);
        List<FollowUpView> followUps = reunifications.followUps(id);
        List<KindChange> changes = kindChanges.of(id);
        audit.record(ReunificationActions.VIEWED, "reunification", id, Map.of());
        return new ReunificationFile(
                view,
                cases.view(view.caseId()).orElseThrow(NotFound::new),
                records.view(view.recordId()).orElseThrow(NotFound::new),
                events,
                followUps,
                sheets.plan(id),
                view.kind() == Kind.ALIVE ? questions.of(id) : List.of(),
                changes,
                attachments.countOfReunification(id),
                staff.names(named(view, events, followUps, changes)),
                reader.role() == Role.SUPERVISOR);
    }

    private static Set<UUID> named(
            ReunificationView view, List<EventView> events, List<FollowUpView> followUps, List<KindChange> changes) {
        return Stream.of(
                        Stream.of(view.wishesRecordedBy(), view.identifiedBy(), view.approvedBy()),
                        events.stream().flatMap(event -> Stream.of(event.loggedBy(), event.undoneBy())),
                        followUps.stream().map(FollowUpView::doneBy),
                        changes.stream().flatMap(change -> Stream.of(change.askedBy(), change.decidedBy())))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
