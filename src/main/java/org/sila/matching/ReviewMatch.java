package org.sila.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffDirectory;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.cases.CaseFiles;
import org.sila.cases.CasePriorities;
import org.sila.cases.CaseView;
import org.sila.files.FileVault;
import org.sila.files.StoredFile;
import org.sila.matching.engine.evidence.Evidence;
import org.sila.matching.engine.scoring.NameFrequencies;
import org.sila.reports.ReportDirectory;
import org.sila.reports.ReportView;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.RecordPicture;
import org.sila.sources.RecordView;
import org.sila.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a match for review, which the audit trail notes. */
@Service
class ReviewMatch {

    private final MatchRepository matches;
    private final CaseFiles cases;
    private final ReportDirectory reports;
    private final DetaineeRecords records;
    private final Rivals rivals;
    private final Neighbours neighbours;
    private final CasePriorities priorities;
    private final ComparedValues values;
    private final DecisionLog log;
    private final StaffDirectory staff;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final NameFrequencies frequencies;
    private final FileVault vault;
    private final ObjectProvider<RecordPicture> pictures;
    private final ObjectProvider<ReviewNote> notes;

    ReviewMatch(
            MatchRepository matches,
            CaseFiles cases,
            ReportDirectory reports,
            DetaineeRecords records,
            Rivals rivals,
            Neighbours neighbours,
            CasePriorities priorities,
            ComparedValues values,
            DecisionLog log,
            StaffDirectory staff,
            CurrentStaff currentStaff,
            AuditTrail audit,
            NameFrequencies frequencies,
            FileVault vault,
            ObjectProvider<RecordPicture> pictures,
            ObjectProvider<ReviewNote> notes) {
        this.matches = matches;
        this.cases = cases;
        this.reports = reports;
        this.records = records;
        this.rivals = rivals;
        this.neighbours = neighbours;
        this.priorities = priorities;
        this.values = values;
        this.log = log;
        this.staff = staff;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.frequencies = frequencies;
        this.vault = vault;
        this.pictures = pictures;
        this.notes = notes;
    }

    /** @throws NotFound where there is no such match */
    @Transactional
    public Review review(UUID matchId, QueueFilter filter) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        Match match = matches.findById(matchId).orElseThrow(NotFound::new);
        MatchView view = match.view();
        ReportView report = reports.view(match.reportId()).orElseThrow(NotFound::new);
        RecordView record = records.view(match.recordId()).orElseThrow(NotFound::new);
        CaseView file = cases.view(match.caseId()).orElseThrow(NotFound::new);
        Evidence evidence = values.evidence(matchId);
        List<ComparedField> fields = ComparedValues.fields(evidence, report.person(), record.person());
        Obstacle obstacle = Obstacle.of(
                match.state(),
                file.status(),
                report.isWithdrawn(),
                record.source().isRecalled());
        List<DecisionLog.Decision> history = log.of(matchId);
        audit.record(MatchActions.VIEWED, "match", matchId, Map.of());
        return new Review(
                view,
                match.version(),
                file,
                report,
                record,
                fields,
                fields.stream()
                        .mapToDouble(field -> Math.abs(field.weight()))
                        .max()
                        .orElse(1),
                evidence.names(),
                evidence.toAsk(),
                evidence.relativeProbability(),
                Waterfall.of(evidence, view.probability()),
                frequencies.counted(),
                rivals.ofCase(match.caseId(), matchId),
                rivals.ofRecord(match.recordId(), matchId),
                history,
                staff.names(history.stream()
                        .map(DecisionLog.Decision::decidedBy)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()),
                possible(view, reader, obstacle),
                neighbours.of(matchId, filter, reader.id()),
                priorities.of(List.of(file.id())).getOrDefault(file.id(), Set.of()),
                history.stream().anyMatch(DecisionLog.Decision::isReturn)
                        ? values.changedSince(matchId, fields)
                        : List.of(),
                obstacle == null ? null : moved(obstacle, file, match.recordId()),
                original(record.source().fileId()),
                pictures.orderedStream()
                        .flatMap(picture -> picture.of(record).stream())
                        .findFirst()
                        .orElse(null),
                notes.orderedStream()
                        .flatMap(note -> note.of(match.caseId(), match.recordId()).stream())
                        .toList());
    }

    /** The decisions that the rules let this reader take now; {@link DecideMatch} holds to them whatever is sent. */
    private static List<Review.Decision> possible(MatchView match, StaffMember reader, @Nullable Obstacle obstacle) {
        if (obstacle != null && !obstacle.letsReopen(match.state())) {
            return List.of();
        }
        List<Review.Decision> possible = whereNothingHinders(match, reader);
        return obstacle == null
                ? possible
                : possible.stream()
                        .filter(decision -> decision == Review.Decision.REOPEN)
                        .toList();
    }

    private static List<Review.Decision> whereNothingHinders(MatchView match, StaffMember reader) {
        boolean supervisor = reader.role() == Role.SUPERVISOR;
        List<Review.Decision> possible = new ArrayList<>();
        if (match.state().isReviewable()) {
            possible.add(Review.Decision.ACCEPT);
            possible.add(Review.Decision.REJECT);
            possible.add(Review.Decision.QUESTION);
        } else if (match.state() == MatchState.SECOND_REVIEW) {
            if (reader.id().equals(match.acceptedBy())) {
                possible.add(Review.Decision.REOPEN);
            } else if (supervisor) {
                possible.add(Review.Decision.CONFIRM);
                possible.add(Review.Decision.SEND_BACK);
                possible.add(Review.Decision.REJECT);
            }
        } else if (match.state() == MatchState.REJECTED || match.state() == MatchState.CONFIRMED && supervisor) {
            possible.add(Review.Decision.REOPEN);
        }
        return List.copyOf(possible);
    }

    private @Nullable StoredFile original(@Nullable UUID fileId) {
        return fileId == null ? null : vault.describe(fileId).orElse(null);
    }

    private Review.Moved moved(Obstacle obstacle, CaseView file, UUID recordId) {
        UUID into = file.joinedInto();
        return into == null
                ? new Review.Moved(obstacle, null, null)
                : new Review.Moved(
                        obstacle,
                        cases.view(into).orElse(null),
                        matches.ofCaseAndRecord(into, recordId).orElse(null));
    }
}
