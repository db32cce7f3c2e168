package org.sila.reunification;

import java.util.Map;
import java.util.UUID;
import org.sila.accounts.StaffMember;
import org.sila.reunification.mistakes.KindChange;
import org.sila.reunification.mistakes.KindChanges;
import org.sila.web.DomainError;
import org.sila.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a reunification one of a death, or of a living person again. It takes two people, the second a supervisor. */
@Service
@Transactional
class ChangeKind {

    private final Steps steps;
    private final KindChanges changes;

    ChangeKind(Steps steps, KindChanges changes) {
        this.steps = steps;
        this.changes = changes;
    }

    /** Asks for the other kind, and says why. */
    public void ask(UUID id, int version, String reason) {
        StaffMember by = steps.worker();
        Reunification found = steps.find(id, version);
        found.requireOpen();
        String why = Steps.requireReason(reason);
        Kind other = found.kind() == Kind.ALIVE ? Kind.DEATH : Kind.ALIVE;
        Steps.requireFirst(changes.ask(id, other.name(), why, by.id(), steps.now()));
        steps.touch(found, ReunificationActions.KIND_CHANGE_ASKED, Map.of());
    }

    /** Agrees, or does not. What the family was told until then was something else: it has to be told anew. */
    public void decide(UUID id, int version, boolean agreed) {
        StaffMember by = steps.supervisor();
        Reunification found = steps.find(id, version);
        KindChange asked =
                changes.of(id).stream().filter(KindChange::isOpen).findFirst().orElseThrow(NotFound::new);
        if (agreed && asked.askedBy().equals(by.id())) {
            throw new DomainError("reunification.error.second-person-for-kind");
        }
        Wishes wishes = found.wishes();
        Steps.requireFirst(
                changes.decide(asked.id(), agreed, wishes == null ? null : wishes.name(), by.id(), steps.now()));
        if (agreed) {
            found.becomes(Kind.valueOf(asked.toKind()), steps.now());
        }
        steps.touch(found, ReunificationActions.KIND_CHANGE_DECIDED, Map.of());
    }
}
