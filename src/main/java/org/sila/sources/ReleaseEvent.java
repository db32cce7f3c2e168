package org.sila.sources;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.person.PartialDate;

/**
 * That a place of detention was opened on a day and people came out.
 *
 * @param facility as somebody wrote it
 * @param said what is said of it; empty where nothing
 * @param freed about how many came out; null where nobody says
 * @param lists how many sources name who came out
 */
public record ReleaseEvent(
        UUID id,
        String facility,
        PartialDate openedOn,
        String said,
        @Nullable Integer freed,
        int lists,
        int version) {}
