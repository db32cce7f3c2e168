package org.sila.reunification.care;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which follow-up it is: one of the three that are planned, or one more. */
public enum Stage {
    TWO_WEEKS(Period.ofWeeks(2)),
    THREE_MONTHS(Period.ofMonths(3)),
    SIX_MONTHS(Period.ofMonths(6)),
    AGAIN(null);

    private final @Nullable Period after;

    Stage(@Nullable Period after) {
        this.after = after;
    }

    /** Those that are planned by themselves. */
    public static List<Stage> planned() {
        return List.of(TWO_WEEKS, THREE_MONTHS, SIX_MONTHS);
    }

    /** How long after people met or were told; no time where it was agreed on. */
    public Period after() {
        return after == null ? Period.ZERO : after;
    }
}
