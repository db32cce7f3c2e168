package org.sila.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sila.reports.ReportWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Gives cases the priority that follows from the age of the person sought, as far as their reports tell it. */
@Service
class FollowAge {

    private final CasePriorities priorities;
    private final CaseReports caseReports;
    private final CaseHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowAge(
            CasePriorities priorities,
            CaseReports caseReports,
            CaseHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.priorities = priorities;
        this.caseReports = caseReports;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** Of cases that are being opened; it is part of opening them, and no change. */
    void atOpening(Collection<UUID> caseIds) {
        Map<UUID, Set<PriorityGround>> grounds = byAge(caseIds);
        grounds.values().removeIf(Set::isEmpty);
        if (!grounds.isEmpty()) {
            priorities.replaceByAge(grounds, clock.instant());
        }
    }

    @ApplicationModuleListener
    void on(CasesChanged changed) {
        follow(changed.caseIds());
    }

    @ApplicationModuleListener
    void on(ReportWithdrawn withdrawn) {
        caseReports.caseOf(withdrawn.reportId()).ifPresent(caseId -> follow(List.of(caseId)));
    }

    private void follow(Collection<UUID> caseIds) {
        priorities.lock(caseIds);
        Map<UUID, Set<PriorityGround>> before = priorities.of(caseIds);
        Map<UUID, Set<PriorityGround>> now = byAge(caseIds);
        now.entrySet().removeIf(one -> one.getValue().equals(ofAge(before.get(one.getKey()))));
        if (now.isEmpty()) {
            return;
        }
        Instant at = clock.instant();
        priorities.replaceByAge(now, at);
        now.forEach((caseId, byAge) -> {
            Set<PriorityGround> had = before.getOrDefault(caseId, Set.of());
            Set<PriorityGround> has = had.stream()
                    .filter(ground -> !ground.isByAge())
                    .collect(Collectors.toCollection(() -> EnumSet.copyOf(byAge)));
            history.add(caseId, CaseHistory.Change.ofPriority(had, has, "", null, at));
        });
        events.publishEvent(new CasePriorityChanged(new ArrayList<>(now.keySet())));
    }

    private Map<UUID, Set<PriorityGround>> byAge(Collection<UUID> caseIds) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<AgeGrounds>> ages = priorities.ages(caseIds);
        Map<UUID, Set<PriorityGround>> grounds = new HashMap<>();
        caseIds.forEach(caseId -> grounds.put(
                caseId,
                ages.getOrDefault(caseId, List.of()).stream()
                        .flatMap(told -> told.on(today).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(PriorityGround.class)))));
        return grounds;
    }

    private static Set<PriorityGround> ofAge(@Nullable Set<PriorityGround> grounds) {
        return grounds == null
                ? Set.of()
                : grounds.stream().filter(PriorityGround::isByAge).collect(Collectors.toSet());
    }
}
