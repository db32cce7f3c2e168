package org.sila.individuals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffDirectory;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseView;
import org.sila.cases.KnownFact;
import org.sila.cases.Teller;
import org.sila.cases.timeline.Timeline;
import org.sila.matching.MatchView;
import org.sila.matching.Matches;
import org.sila.places.Places;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.RecordView;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an individual for reading, which the audit trail notes. What a recalled list says is shown, but counts for nothing. */
@Service
class ReadIndividual {

    private static final AuditAction VIEWED = new AuditAction("individual-viewed");

    private final Individuals individuals;
    private final DetaineeRecords records;
    private final Matches matches;
    private final CaseFiles cases;
    private final Places places;
    private final StaffDirectory staff;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;

    ReadIndividual(
            Individuals individuals,
            DetaineeRecords records,
            Matches matches,
            CaseFiles cases,
            Places places,
            StaffDirectory staff,
            CurrentStaff currentStaff,
            AuditTrail audit) {
        this.individuals = individuals;
        this.records = records;
        this.matches = matches;
        this.cases = cases;
        this.places = places;
        this.staff = staff;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /** @throws NotFound where there is no such individual */
    @Transactional
    public IndividualFile read(UUID individualId) {
        currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        if (!individuals.exists(individualId)) {
            throw new NotFound();
        }
        List<Individuals.Membership> ever = individuals.history(individualId);
        Map<UUID, RecordView> known =
                records
                        .views(ever.stream()
                                .map(Individuals.Membership::recordId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(RecordView::id, Function.identity()));
        List<RecordView> held = ever.stream()
                .filter(one -> one.taken() == null)
                .map(one -> known.get(one.recordId()))
                .filter(Objects::nonNull)
                .toList();
        List<RecordView> standing =
                held.stream().filter(record -> !record.source().isRecalled()).toList();
        List<Contradiction> contradictions = Contradictions.of(standing, places::wholeFacilityKey);
        List<IndividualFile.Change> history = changes(ever);
        audit.record(VIEWED, "individual", individualId, Map.of());
        return new IndividualFile(
                individualId,
                held,
                Columns.of(held, contradictions),
                contradictions,
                new IndividualFile.Course(Timeline.of(facts(standing), places::facilityKey)),
                confirmed(held),
                history,
                known,
                staff.names(history.stream()
                        .map(IndividualFile.Change::by)
                        .distinct()
                        .toList()));
    }

    private static List<KnownFact> facts(List<RecordView> standing) {
        return standing.stream()
                .map(record -> fact(record, "/records/" + record.id(), KnownFact.Standing.SAID))
                .toList();
    }

    /** What the record says, as a thing that is known of the human being. */
    static KnownFact fact(RecordView record, String href, KnownFact.Standing standing) {
        Teller teller = new Teller(
                Teller.Kind.RECORD,
                record.source().title(),
                null,
                record.source().grade(),
                href);
        return KnownFact.of(record.circumstances(), teller, standing);
    }

    private List<IndividualFile.ConfirmedFor> confirmed(List<RecordView> held) {
        List<MatchView> found =
                matches.confirmedOf(held.stream().map(RecordView::id).toList());
        Map<UUID, Long> numbers = cases
                .views(found.stream().map(MatchView::caseId).toList())
                .stream()
                .collect(Collectors.toMap(CaseView::id, CaseView::number));
        return found.stream()
                .map(match -> new IndividualFile.ConfirmedFor(
                        match.id(), match.recordId(), numbers.getOrDefault(match.caseId(), 0L)))
                .toList();
    }

    private static List<IndividualFile.Change> changes(List<Individuals.Membership> ever) {
        List<IndividualFile.Change> changes = new ArrayList<>();
        for (Individuals.Membership one : ever) {
            Individuals.Held put = one.put();
            changes.add(new IndividualFile.Change(one.recordId(), true, put.by(), put.at(), put.reason()));
            Individuals.Held taken = one.taken();
            if (taken != null) {
                changes.add(new IndividualFile.Change(one.recordId(), false, taken.by(), taken.at(), taken.reason()));
            }
        }
        changes.sort(Comparator.comparing(IndividualFile.Change::at));
        return changes;
    }
}
