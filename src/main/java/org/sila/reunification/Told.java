package org.sila.reunification;

import org.springframework.stereotype.Component;

/** Whether the family was told, as things are now: not before the kind changed, or it ended and began again. */
@Component
class Told {

    private final ReunificationEvents events;

    Told(ReunificationEvents events) {
        this.events = events;
    }

    boolean of(ReunificationView reunification) {
        return events.of(reunification.id()).stream()
                .anyMatch(event -> event.isTellingSince(reunification.countsFrom()));
    }
}
