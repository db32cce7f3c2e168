package org.sila.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.accounts.StaffMember;
import org.sila.audit.AuditAction;
import org.sila.audit.AuditTrail;
import org.sila.cases.CaseFiles;
import org.sila.cases.CaseStatus;
import org.sila.cases.CaseTasks;
import org.sila.cases.CaseView;
import org.sila.cases.ChangeCase;
import org.sila.person.WrittenText;
import org.sila.reports.ReportDirectory;
import org.sila.sources.DetaineeRecords;
import org.sila.sources.Recalls;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people decide about a proposed match. Each decision names the version of the match that was on the page: where
 * somebody else decided meanwhile, it fails with {@link OptimisticLockingFailureException} and changes nothing.
 */
@Service
@Transactional
public class DecideMatch {

    private static final int LONGEST_NOTE = 1000;
    private static final Set<CaseStatus> REOPENED_TO_SEARCH =
            EnumSet.of(CaseStatus.VERIFYING, CaseStatus.RESOLVED, CaseStatus.CLOSED);

    private final MatchRepository matches;
    private final DecisionLog log;
    private final ComparedValues values;
    private final ProposalStore store;
    private final ReportDirectory reports;
    private final DetaineeRecords records;
    private final Recalls recalls;
    private final CaseTasks tasks;
    private final CaseFiles cases;
    private final ChangeCase changeCase;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideMatch(
            MatchRepository matches,
            DecisionLog log,
            ComparedValues values,
            ProposalStore store,
            ReportDirectory reports,
            DetaineeRecords records,
            Recalls recalls,
            CaseTasks tasks,
            CaseFiles cases,
            ChangeCase changeCase,
            CurrentStaff currentStaff,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.matches = matches;
        this.log = log;
        this.values = values;
        this.store = store;
        this.reports = reports;
        this.records = records;
        this.recalls = recalls;
        this.tasks = tasks;
        this.cases = cases;
        this.changeCase = changeCase;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The caseworker holds the record for the person sought; it goes to a second person. */
    public void accept(UUID matchId, int version, String note) {
        StaffMember by = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        decide(matchId, version, "", note, MatchActions.ACCEPTED, (match, at) -> match.accept(by.id(), at));
    }

    /**
     * The second person agrees. Other cases' claims to the same record are superseded, and the case goes into
     * verification unless it is past that already; what the family sees does not change.
     */
    public void confirm(UUID matchId, int version, String note) {
        StaffMember by = currentStaff.require(Role.SUPERVISOR);
        hold(matchId);
        UUID recordId = matches.recordOf(matchId).orElseThrow(NotFound::new);
        List<Match> claims = matches.findByRecordIdOrderById(recordId);
        Match match =
                decide(matchId, version, "", note, MatchActions.CONFIRMED, (found, at) -> found.confirm(by.id(), at));
        for (Match other : claims) {
            if (!other.id().equals(matchId) && other.state().next().contains(MatchState.SUPERSEDED)) {
                change(other, "", "", found -> found.supersede(matchId, clock.instant()));
            }
        }
        statusOf(match.caseId())
                .filter(DecideMatch::isStillSearched)
                .ifPresent(status -> changeCase.moveTo(match.caseId(), CaseStatus.VERIFYING, "", null));
        events.publishEvent(new MatchConfirmed(matchId, match.caseId(), match.recordId()));
    }

    /** The second person gives it back to be looked at again; says why. */
    public void sendBack(UUID matchId, int version, String note) {
        currentStaff.require(Role.SUPERVISOR);
        UUID acceptedBy =
                matches.findById(matchId).orElseThrow(NotFound::new).view().acceptedBy();
        Match match = decide(matchId, version, "", requireNote(note), MatchActions.SENT_BACK, Match::sendBack);
        if (acceptedBy != null) {
            events.publishEvent(new MatchSentBack(matchId, match.caseId(), acceptedBy));
        }
    }

    /** It is not the person. It returns only if a deciding field changes. */
    public void reject(UUID matchId, int version, RejectionReason reason, String note) {
        StaffMember by = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        String why = reason == RejectionReason.OTHER ? requireNote(note) : note;
        remember(decide(
                matchId, version, reason.name(), why, MatchActions.REJECTED, (found, at) -> found.reject(by.id(), at)));
    }

    /** What is missing is to be asked for: a task of the case by that day, while the match stays in somebody's hands. */
    public void question(UUID matchId, int version, String question, LocalDate dueOn) {
        currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        if (WrittenText.cleanLines(question).isEmpty()) {
            throw new DomainError("matching.error.question-needed");
        }
        Match match = decide(matchId, version, "", question, MatchActions.QUESTIONED, Match::question);
        tasks.open(match.caseId(), question, dueOn, null);
    }

    /**
     * Takes a decision back. A confirmed match may be taken back by a supervisor only; what it superseded returns. What is
     * of a recalled list does not: it waits until the list is restored.
     */
    public void reopen(UUID matchId, int version, String note) {
        withdrawIfRecalled(takeBack(matchId, version, note));
    }

    private Match takeBack(UUID matchId, int version, String note) {
        hold(matchId);
        Match before = matches.findById(matchId).orElseThrow(NotFound::new);
        boolean wasConfirmed = before.state() == MatchState.CONFIRMED;
        if (wasConfirmed) {
            currentStaff.require(Role.SUPERVISOR);
        } else {
            currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR);
        }
        String why = wasConfirmed ? requireNote(note) : note;
        Match match = decide(matchId, version, "", why, MatchActions.REOPENED, Match::reopen);
        matches.findBySupersededBy(matchId).forEach(this::bringBack);
        if (wasConfirmed) {
            searchAgain(match.caseId(), why);
            events.publishEvent(new MatchReopened(matchId, match.caseId(), match.recordId()));
        }
        return match;
    }

    private void bringBack(Match superseded) {
        change(superseded, "", "", found -> found.reopen(clock.instant()));
        withdrawIfRecalled(superseded);
    }

    private void withdrawIfRecalled(Match match) {
        recalls.hold(match.sourceId())
                .ifPresent(recall -> change(
                        match,
                        RejectionReason.SOURCE_WITHDRAWN.name(),
                        recall.reason(),
                        found -> found.withdraw(clock.instant())));
    }

    /**
     * A confirmation did not hold: it is taken back as by {@link #reopen}, and rejected, so that it is not proposed again.
     * Nothing happens where somebody has taken it back already.
     */
    public void disprove(UUID matchId, RejectionReason reason, String note) {
        Match match = matches.findById(matchId).orElseThrow(NotFound::new);
        if (match.state() == MatchState.CONFIRMED) {
            UUID by = currentStaff.require(Role.SUPERVISOR).id();
            takeBack(matchId, match.version(), note);
            change(match, reason.name(), note, found -> found.reject(by, clock.instant()));
            audit.record(MatchActions.REJECTED, "match", matchId, Map.of("reason", reason.name()));
            remember(match);
        }
    }

    /**
     * Those whom a confirmed match is about found one another without us: whatever else is proposed for the case or the
     * record is superseded.
     *
     * @return the cases of those proposals
     */
    public Set<UUID> settle(UUID matchId, String note) {
        Match settled = matches.findById(matchId).orElseThrow(NotFound::new);
        Map<UUID, Match> others = new LinkedHashMap<>();
        matches.findByRecordIdOrderById(settled.recordId()).forEach(match -> others.put(match.id(), match));
        matches.findByCaseIdInOrderByProbabilityDescIdAsc(List.of(settled.caseId()))
                .forEach(match -> others.put(match.id(), match));
        others.remove(matchId);
        Set<UUID> concerned = new LinkedHashSet<>();
        for (Match other : others.values()) {
            if (other.state().next().contains(MatchState.SUPERSEDED)) {
                change(other, "", note, found -> found.supersede(matchId, clock.instant()));
                concerned.add(other.caseId());
            }
        }
        return concerned;
    }

    /** What {@link #settle} superseded since that moment returns. */
    public void takeUpAgain(UUID matchId, Instant since) {
        matches.findBySupersededBy(matchId).stream()
                .filter(match -> !match.view().changedAt().isBefore(since))
                .forEach(this::bringBack);
    }

    /** Only where nothing else that was confirmed still holds, and the case can be searched at all. */
    private void searchAgain(UUID caseId, String why) {
        statusOf(caseId)
                .filter(status -> REOPENED_TO_SEARCH.contains(status)
                        && !matches.existsByCaseIdAndState(caseId, MatchState.CONFIRMED))
                .ifPresent(status -> changeCase.moveTo(caseId, CaseStatus.OPEN, why, null));
    }

    private Optional<CaseStatus> statusOf(UUID caseId) {
        return cases.view(caseId).map(CaseView::status);
    }

    private static boolean isStillSearched(CaseStatus status) {
        return status.isSearched() && status != CaseStatus.VERIFYING;
    }

    private Match decide(
            UUID matchId,
            int version,
            String reason,
            String note,
            AuditAction action,
            BiConsumer<Match, Instant> decision) {
        hold(matchId);
        Match match = matches.findById(matchId).orElseThrow(NotFound::new);
        if (!match.isAt(version)) {
            throw new OptimisticLockingFailureException("match changed since it was read");
        }
        Obstacle obstacle = obstacle(match);
        if (obstacle != null && !(action.equals(MatchActions.REOPENED) && obstacle.letsReopen(match.state()))) {
            throw obstacle == Obstacle.SOURCE_RECALLED
                    ? new OptimisticLockingFailureException("source recalled since the match was read")
                    : obstacle.refusal();
        }
        change(match, reason, note, found -> decision.accept(found, clock.instant()));
        audit.record(action, "match", matchId, reason.isEmpty() ? Map.of() : Map.of("reason", reason));
        return match;
    }

    /** Until the transaction ends nobody joins the case to another, and nothing is proposed for it. */
    private void hold(UUID matchId) {
        store.lockCases(List.of(matches.caseOf(matchId).orElseThrow(NotFound::new)));
    }

    private @Nullable Obstacle obstacle(Match match) {
        return Obstacle.of(
                match.state(),
                statusOf(match.caseId()).orElseThrow(NotFound::new),
                reports.view(match.reportId()).orElseThrow(NotFound::new).isWithdrawn(),
                recalls.hold(match.sourceId()).isPresent());
    }

    /** Keeps what a rejection was made on, so that it can be told what changed if the match returns. */
    private void remember(Match match) {
        values.keep(
                match.id(),
                match.reportId(),
                ComparedValues.fields(
                        values.evidence(match.id()),
                        reports.view(match.reportId())
                                .orElseThrow(NotFound::new)
                                .person(),
                        records.view(match.recordId())
                                .orElseThrow(NotFound::new)
                                .person()));
    }

    private void change(Match match, String reason, String note, Consumer<Match> decision) {
        MatchState from = match.state();
        decision.accept(match);
        matches.saveAllAndFlush(List.of(match));
        UUID by = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR).id();
        String kept = WrittenText.cleanLines(note);
        log.add(
                match.id(),
                new DecisionLog.Decision(
                        from,
                        match.state(),
                        reason,
                        kept.substring(0, Math.min(kept.length(), LONGEST_NOTE)),
                        by,
                        clock.instant()));
    }

    private static String requireNote(String note) {
        if (WrittenText.cleanLines(note).isEmpty()) {
            throw new DomainError("matching.error.note-needed");
        }
        return note;
    }
}
