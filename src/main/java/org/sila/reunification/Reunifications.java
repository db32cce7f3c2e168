package org.sila.reunification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads reunifications. Whoever shows one to a person writes the audit entry. */
@Service
@Transactional(readOnly = true)
public class Reunifications {

    private final ReunificationRepository reunifications;
    private final ReunificationEvents events;
    private final FollowUps followUps;

    Reunifications(ReunificationRepository reunifications, ReunificationEvents events, FollowUps followUps) {
        this.reunifications = reunifications;
        this.events = events;
        this.followUps = followUps;
    }

    /** The reunification, or empty where there is none. */
    public Optional<ReunificationView> view(UUID id) {
        return reunifications.findById(id).map(Reunification::view);
    }

    /** Those of the cases, in no order; one statement. */
    public List<ReunificationView> ofCases(Collection<UUID> caseIds) {
        return reunifications.findByCaseIdIn(caseIds).stream()
                .map(Reunification::view)
                .toList();
    }

    /** What happened in it, oldest first. */
    public List<EventView> events(UUID id) {
        return events.of(id);
    }

    /** Its follow-ups by due date. */
    public List<FollowUpView> followUps(UUID id) {
        return followUps.of(id);
    }
}
