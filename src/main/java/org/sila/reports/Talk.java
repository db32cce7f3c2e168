package org.sila.reports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing said between the family of a report and the staff.
 *
 * @param by null where the family said it, otherwise the staff account
 * @param asks true where staff ask the family for something
 * @param state of what staff wrote; always {@link State#SENT} for what the family said
 * @param readAt when the other side read it, null where it has not
 */
public record Talk(
        UUID id,
        UUID reportId,
        @Nullable UUID by,
        String text,
        Instant at,
        boolean asks,
        State state,
        @Nullable Instant readAt) {

    /** Whether the family sees a message. */
    public enum State {
        SENT,
        /** A second person reads it first. */
        WAITING,
        /** That person, or the writer, decided that it does not go out. */
        REFUSED
    }

    public boolean isFromFamily() {
        return by == null;
    }

    /** True where the family wrote it, and nobody of the staff has read it. */
    public boolean isUnread() {
        return by == null && readAt == null;
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    public boolean isSent() {
        return state == State.SENT;
    }
}
