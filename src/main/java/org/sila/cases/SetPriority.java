package org.sila.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a case come before others for what only people know. */
@Service
class SetPriority {

    private final Cases cases;
    private final CaseAccess access;
    private final CasePriorities priorities;
    private final CaseHistory history;
    private final CurrentStaff currentStaff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SetPriority(
            Cases cases,
            CaseAccess access,
            CasePriorities priorities,
            CaseHistory history,
            CurrentStaff currentStaff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.access = access;
        this.priorities = priorities;
        this.history = history;
        this.currentStaff = currentStaff;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts these grounds in place of those that people set before; what follows from the person's age stays.
     *
     * @param words what there is to say of them; kept sealed, needed for {@link PriorityGround#OTHER}
     * @throws OptimisticLockingFailureException where somebody changed the case since that version
     * @throws DomainError where the words are missing, or the case is no longer one of its own
     */
    @Transactional
    public void set(UUID caseId, Set<PriorityGround> grounds, String words, String reason, int expectedVersion) {
        UUID by = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR).id();
        Set<PriorityGround> byHand = only(grounds, false);
        if (byHand.contains(PriorityGround.OTHER) && words.isEmpty()) {
            throw new DomainError("cases.error.priority-words-needed");
        }
        access.require(caseId);
        priorities.lock(List.of(caseId));
        SoughtCase found = cases.findById(caseId).orElseThrow(NotFound::new);
        if (!found.isAt(expectedVersion)) {
            throw new OptimisticLockingFailureException("case changed since it was read");
        }
        Instant now = clock.instant();
        found.prioritise(now);
        Set<PriorityGround> before = priorities.reasons(caseId).stream()
                .map(CasePriorities.Reason::ground)
                .collect(Collectors.toSet());
        Set<PriorityGround> after = only(before, true);
        after.addAll(byHand);
        priorities.replaceByHand(caseId, byHand, byHand.isEmpty() ? "" : words, by, now);
        history.add(caseId, CaseHistory.Change.ofPriority(before, after, reason, by, now));
        if (before.size() != after.size()) {
            events.publishEvent(new CasePriorityChanged(List.of(caseId)));
        }
    }

    private static Set<PriorityGround> only(Collection<PriorityGround> grounds, boolean byAge) {
        return grounds.stream()
                .filter(ground -> ground.isByAge() == byAge)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PriorityGround.class)));
    }
}
