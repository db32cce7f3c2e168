package org.sila.reunification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.accounts.StaffMember;
import org.sila.person.WrittenText;
import org.sila.reunification.identity.IdentityQuestions;
import org.sila.reunification.sheets.Sheets;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a reunification. Each names the version that was on the page: where somebody else went on meanwhile, it
 * fails with {@link OptimisticLockingFailureException} and changes nothing.
 */
@Service
@Transactional
class WorkReunification {

    private final Steps steps;
    private final ReunificationEvents events;
    private final FollowUps followUps;
    private final IdentityQuestions questions;
    private final Sheets sheets;
    private final Told told;
    private final TellCase tellCase;

    WorkReunification(
            Steps steps,
            ReunificationEvents events,
            FollowUps followUps,
            IdentityQuestions questions,
            Sheets sheets,
            Told told,
            TellCase tellCase) {
        this.steps = steps;
        this.events = events;
        this.followUps = followUps;
        this.questions = questions;
        this.sheets = sheets;
        this.told = told;
        this.tellCase = tellCase;
    }

    /** Records what the person found wants. */
    public void recordWishes(UUID id, int version, Wishes wishes, String details) {
        StaffMember by = steps.worker();
        Reunification found = steps.find(id, version);
        found.recordWishes(wishes, WrittenText.cleanLines(details), by.id(), steps.now());
        steps.keep(found, ReunificationActions.WISHES_RECORDED);
    }

    /** Records how sure the identity is, and by what. */
    public void identify(UUID id, int version, Identification status, @Nullable Method method) {
        StaffMember by = steps.worker();
        Reunification found = steps.find(id, version);
        boolean proved = method == Method.QUESTIONS && questions.prove(id);
        found.identify(status, method, proved, by.id(), steps.now());
        steps.keep(found, ReunificationActions.IDENTIFIED);
    }

    /** The second person agrees that the family may be told. */
    public void approveTelling(UUID id, int version) {
        StaffMember by = steps.supervisor();
        Reunification found = steps.find(id, version);
        found.approveTelling(by.id(), steps.now());
        steps.keep(found, ReunificationActions.APPROVED);
    }

    /** Logs what happened. Only with the first telling does what the family sees change. */
    public void logEvent(UUID id, int version, ReunificationEvents.NewEvent event) {
        StaffMember by = steps.worker();
        Reunification found = steps.find(id, version);
        steps.requireHappened(event.happenedOn());
        boolean planned = !(event.kind() == EventKind.FAMILY_INFORMED && found.kind() == Kind.DEATH)
                || sheets.plan(id).suffices();
        found.requirePossible(event.kind(), event.inPerson(), told.of(found.view()), planned);
        if (event.kind().needsReason()) {
            Steps.requireReason(event.details());
        }
        events.add(id, event, by.id(), steps.now());
        if (event.kind() == EventKind.FAMILY_INFORMED) {
            tellCase.familyInformed(found);
        }
        if (event.kind() == EventKind.FAMILY_INFORMED || event.kind().isMeetingOrHandover()) {
            followUps.plan(id, event.happenedOn(), event.kind().isMeetingOrHandover());
        }
        steps.touch(
                found,
                ReunificationActions.EVENT_LOGGED,
                Map.of("kind", event.kind().name()));
    }

    /** Takes a wrongly logged event back; it stays, marked so. */
    public void undoEvent(UUID id, int version, UUID eventId, String reason) {
        StaffMember by = steps.worker();
        Reunification found = steps.find(id, version);
        if (!events.undo(id, eventId, Steps.requireReason(reason), by.id(), steps.now())) {
            throw new NotFound();
        }
        steps.touch(found, ReunificationActions.EVENT_UNDONE, Map.of());
    }

    /** Says how it ended. A death is closed by a supervisor: it takes two people. */
    public void close(UUID id, int version, Outcome outcome, String reason) {
        Reunification found = steps.find(id, version);
        if (found.kind() == Kind.DEATH) {
            steps.supervisor();
        } else {
            steps.worker();
        }
        found.close(outcome, WrittenText.cleanLines(reason), told.of(found.view()), steps.now());
        tellCase.closed(found, outcome);
        if (outcome == Outcome.REUNITED_ELSEWHERE) {
            tellCase.settled(found);
        }
        steps.keep(found, ReunificationActions.CLOSED);
    }

    /** Takes the closing back. */
    public void reopen(UUID id, int version, String reason) {
        steps.supervisor();
        Reunification found = steps.find(id, version);
        ReunificationView before = found.view();
        Instant closedAt = before.closedAt();
        Outcome outcome = before.outcome();
        if (closedAt == null || outcome == null || outcome.isOfTheWrongPerson()) {
            throw new DomainError("reunification.error.not-closed");
        }
        String why = Steps.requireReason(reason);
        found.reopen();
        tellCase.reopened(found, why);
        if (outcome == Outcome.REUNITED_ELSEWHERE) {
            tellCase.unsettled(found, closedAt);
        }
        steps.keep(found, ReunificationActions.REOPENED);
    }
}
