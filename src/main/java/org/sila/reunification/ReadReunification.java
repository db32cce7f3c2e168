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
import org.sila.audit.AuditTrail;
import org.sila.cases.CaseFiles;
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
    private final StaffDirectory staff;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    ReadReunification(
            Reunifications reunifications,
            CaseFiles cases,
            DetaineeRecords records,
            StaffDirectory staff,
            CurrentStaff currentStaff,
            AuditTrail audit) {
        this.reunifications = reunifications;
        this.cases = cases;
        this.records = records;
        this.staff = staff;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /** @throws NotFound where there is no such reunification */
    @Transactional
    public ReunificationFile read(UUID id) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        ReunificationView view = reunifications.view(id).orElseThrow(NotFound::new);
        List<EventView> events = reunifications.events(id);
        List<FollowUpView> followUps = reunifications.followUps(id);
        audit.record(ReunificationActions.VIEWED, "reunification", id, Map.of());
        return new ReunificationFile(
                view,
                cases.view(view.caseId()).orElseThrow(NotFound::new),
                records.view(view.recordId()).orElseThrow(NotFound::new),
                events,
                followUps,
                staff.names(named(view, events, followUps)),
                reader.role() == Role.SUPERVISOR);
    }

    private static Set<UUID> named(ReunificationView view, List<EventView> events, List<FollowUpView> followUps) {
        return Stream.of(
                        Stream.of(view.wishesRecordedBy(), view.identifiedBy(), view.approvedBy()),
                        events.stream().flatMap(event -> Stream.of(event.loggedBy(), event.undoneBy())),
                        followUps.stream().map(FollowUpView::doneBy))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
