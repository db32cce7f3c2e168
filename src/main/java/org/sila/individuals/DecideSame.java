package org.sila.individuals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sila.accounts.CurrentStaff;
import org.sila.accounts.Role;
import org.sila.audit.AuditTrail;
import org.sila.sources.DetaineeRecords;
import org.sila.web.Conflict;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person says of two records. Each is undone by one more decision; the same said twice changes nothing. */
@Service
class DecideSame {

    private final Individuals individuals;
    private final DetaineeRecords records;
    private final CurrentStaff currentStaff;
    private final AuditTrail audit;
    private final Clock clock;

    DecideSame(
            Individuals individuals,
            DetaineeRecords records,
            CurrentStaff currentStaff,
            AuditTrail audit,
            Clock clock) {
        this.individuals = individuals;
        this.records = records;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Decides.
     *
     * @param reason why; empty only where the decision needs none
     * @throws NotFound where one of the two does not exist
     * @throws DomainError where a reason is needed, or what was decided of other records speaks against it
     * @throws Conflict where somebody decided otherwise in the meantime
     */
    @Transactional
    public void decide(UUID recordId, UUID otherId, Decision decision, String reason) {
        UUID by = currentStaff.require(Role.CASEWORKER, Role.SUPERVISOR).id();
        if (recordId.equals(otherId)
                || records.views(List.of(recordId, otherId)).size() != 2) {
            throw new NotFound();
        }
        if (decision.needsReason() && reason.isEmpty()) {
            throw new DomainError("individuals.error.reason");
        }
        individuals.lock();
        Individuals.Held said = new Individuals.Held(by, clock.instant(), reason);
        boolean changed =
                switch (decision) {
                    case ONE_HUMAN_BEING -> hold(recordId, otherId, said);
                    case NOT_THE_SAME -> tellApart(recordId, otherId, said);
                    case PERHAPS_THE_SAME -> takeBack(recordId, otherId);
                    case TAKE_OUT -> takeOut(recordId, otherId, said);
                };
        if (changed) {
            audit.record(decision.action(), "record", recordId, Map.of("to", otherId.toString()));
            audit.record(decision.action(), "record", otherId, Map.of("to", recordId.toString()));
        }
    }

    private boolean hold(UUID recordId, UUID otherId, Individuals.Held said) {
        Map<UUID, UUID> known = individuals.ofEach(List.of(recordId, otherId));
        if (known.size() == 2) {
            if (Objects.equals(known.get(recordId), known.get(otherId))) {
                return false;
            }
            throw new DomainError("individuals.error.two-individuals");
        }
        UUID individual = known.values().stream().findFirst().orElse(null);
        List<UUID> together = individual == null ? List.of(recordId) : individuals.records(individual);
        UUID joining = known.containsKey(otherId) ? recordId : otherId;
        if (!individuals.apart(joining, together).isEmpty()) {
            throw new DomainError("individuals.error.told-apart");
        }
        if (individual == null) {
            individual = individuals.open(said.by(), said.at());
            individuals.put(individual, recordId, said);
        }
        individuals.put(individual, joining, said);
        return true;
    }

    private boolean tellApart(UUID recordId, UUID otherId, Individuals.Held said) {
        if (together(recordId, otherId)) {
            throw new Conflict("individuals.error.held");
        }
        if (areApart(recordId, otherId)) {
            return false;
        }
        individuals.tellApart(recordId, otherId, said.by(), said.at());
        return true;
    }

    private boolean takeBack(UUID recordId, UUID otherId) {
        boolean apart = areApart(recordId, otherId);
        individuals.takeBack(recordId, otherId);
        return apart;
    }

    /** Takes the other one out; who would be left alone is no individual of several records any more. */
    private boolean takeOut(UUID recordId, UUID otherId, Individuals.Held said) {
        if (!together(recordId, otherId)) {
            return false;
        }
        UUID individual =
                Objects.requireNonNull(individuals.ofEach(List.of(recordId)).get(recordId));
        individuals.takeOut(otherId, said);
        List<UUID> left = individuals.records(individual);
        if (left.size() == 1) {
            individuals.takeOut(left.get(0), said);
        }
        return true;
    }

    private boolean together(UUID recordId, UUID otherId) {
        Map<UUID, UUID> known = individuals.ofEach(List.of(recordId, otherId));
        return known.size() == 2 && Objects.equals(known.get(recordId), known.get(otherId));
    }

    private boolean areApart(UUID recordId, UUID otherId) {
        return !individuals.apart(recordId, List.of(otherId)).isEmpty();
    }
}
