package org.sila.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffDirectory;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditTrail;
import org.sila.cases.CaseFiles;
import org.sila.matching.engine.evidence.Evidence;
import org.sila.matching.engine.scoring.NameFrequencies;
import org.sila.reports.ReportDirectory;
import org.sila.reports.ReportView;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.RecordView;
import org.sila.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Opens a match for review, which the audit trail notes. */
@Service
class ReviewMatch {

    private final MatchRepository matches;
    private final CaseFiles cases;
    private final ReportDirectory reports;
    private final DetaineeRecords records;
    private final Rivals rivals;
    private final ReviewQueue queue;
    private final DecisionLog log;
    private final StaffDirectory staff;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final NameFrequencies frequencies;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReviewMatch(
            MatchRepository matches,
            CaseFiles cases,
            ReportDirectory reports,
            DetaineeRecords records,
            Rivals rivals,
            ReviewQueue queue,
            DecisionLog log,
            StaffDirectory staff,
            CurrentStaff currentStaff,
            AuditTrail audit,
            NameFrequencies frequencies,
            JdbcClient jdbc,
            JsonMapper json) {
        this.matches = matches;
        this.cases = cases;
        this.reports = reports;
        this.records = records;
        this.rivals = rivals;
        this.queue = queue;
        this.log = log;
        this.staff = staff;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.frequencies = frequencies;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @throws NotFound where there is no such match */
    @Transactional
    public Review review(UUID matchId) {
        StaffMember reader = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        Match match = matches.findById(matchId).orElseThrow(NotFound::new);
        MatchView view = match.view();
        ReportView report = reports.view(match.reportId()).orElseThrow(NotFound::new);
        RecordView record = records.view(match.recordId()).orElseThrow(NotFound::new);
        Evidence evidence = evidence(matchId);
        List<ComparedField> fields = evidence.fields().stream()
                .map(ComparedField::of)
                .map(field -> field.isNationalNumber()
                        ? field.withValues(
                                report.person().nationalNumber(),
                                record.person().nationalNumber())
                        : field)
                .toList();
        List<DecisionLog.Decision> history = log.of(matchId);
        audit.record(MatchActions.VIEWED, "match", matchId, Map.of());
        return new Review(
                view,
                match.version(),
                cases.view(match.caseId()).orElseThrow(NotFound::new),
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
                possible(view, reader),
                queue.nextAfter(matchId).orElse(null));
    }

    /** The decisions that the rules let this reader take now; {@link DecideMatch} holds to them whatever is sent. */
    private static List<Review.Decision> possible(MatchView match, StaffMember reader) {
        boolean supervisor = reader.role() == Role.SUPERVISOR;
        List<Review.Decision> possible = new ArrayList<>();
        if (match.state().isReviewable()) {
            possible.add(Review.Decision.ACCEPT);
            possible.add(Review.Decision.REJECT);
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

    /** Evidence of earlier versions of the engine does not tell name by name. */
    private Evidence evidence(UUID matchId) {
        String stored = jdbc.sql("select '{\"names\": []}'::jsonb || evidence from match where id = ?")
                .param(matchId)
                .query(String.class)
                .single();
        return json.readValue(stored, Evidence.class);
    }
}
