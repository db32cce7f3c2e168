package org.sila.exports.writers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sila.reunification.EventKind;
import org.sila.reunification.Identification;
import org.sila.reunification.Kind;
import org.sila.reunification.Outcome;
import org.sila.reunification.Wishes;

/** A reunification of a case: codes and days, none of its sealed texts. Events oldest first, undone ones left out. */
public record ReunificationLine(
        Kind kind,
        @Nullable Wishes wishes,
        Identification identification,
        List<Event> events,
        @Nullable Outcome outcome) {

    public ReunificationLine {
        events = List.copyOf(events);
    }

    /** Something that happened, and when. */
    public record Event(EventKind kind, LocalDate happenedOn) {}
}
