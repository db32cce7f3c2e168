package org.sila.reunification;

import java.util.EnumSet;
import java.util.Set;

/** How a reunification ended. */
public enum Outcome {
    REUNITED,
    IN_CONTACT,
    MESSAGE_DELIVERED,
    DEATH_NOTIFIED,
    REUNITED_ELSEWHERE,
    DECLINED_BY_PERSON,
    DECLINED_BY_FAMILY,
    FAILED,
    WRONG_PERSON,
    MATCH_TAKEN_BACK;

    /** The outcomes that a person can choose for that kind. */
    public static Set<Outcome> of(Kind kind) {
        return kind == Kind.ALIVE
                ? EnumSet.of(
                        REUNITED,
                        IN_CONTACT,
                        MESSAGE_DELIVERED,
                        REUNITED_ELSEWHERE,
                        DECLINED_BY_PERSON,
                        DECLINED_BY_FAMILY,
                        FAILED)
                : EnumSet.of(DEATH_NOTIFIED, DECLINED_BY_FAMILY, FAILED);
    }

    /** True where somebody must say why. */
    boolean needsReason() {
        return this == DECLINED_BY_PERSON || this == DECLINED_BY_FAMILY || this == FAILED || this == REUNITED_ELSEWHERE;
    }

    /** True where it ended because the confirmation did not hold; no reopening mends that, only a new confirmation. */
    boolean isOfTheWrongPerson() {
        return this == WRONG_PERSON || this == MATCH_TAKEN_BACK;
    }

    /** True where the family must have been told before it can be said. */
    boolean needsInformedFamily() {
        return this == REUNITED || this == IN_CONTACT || this == MESSAGE_DELIVERED || this == DEATH_NOTIFIED;
    }
}
