package org.sila.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells families that the search goes on, by numbers that are the same for every report of that moment: they say nothing
 * of whether anything was found. Offered by whoever compares.
 */
public interface SearchHeartbeats {

    /**
     * What all reports of a moment have been compared with since.
     *
     * @param lists how many lists
     * @param entries in how many rows
     * @param latest when the last of them came; null where none did
     */
    record Heartbeat(int lists, long entries, @Nullable Instant latest) {}

    Heartbeat since(Instant moment);
}
