package org.sila.checkins;

import java.util.List;

/** How far staff have come with a check-in. */
public enum CheckInState {
    /** Nobody has done anything. */
    NEW,
    /** Somebody is finding out whether it is the person. */
    VERIFYING,
    /** It is the person: a record was made of it. */
    VERIFIED,
    DOUBTFUL,
    /** The person took it back. */
    WITHDRAWN;

    private static final List<CheckInState> DECISIONS = List.of(VERIFYING, VERIFIED, DOUBTFUL);

    /** What staff can set it to: any other decision, since each can be taken back; nothing once the person took it back. */
    public List<CheckInState> next() {
        return this == WITHDRAWN
                ? List.of()
                : DECISIONS.stream().filter(state -> state != this).toList();
    }
}
