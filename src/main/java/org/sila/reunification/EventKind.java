package org.sila.reunification;

import java.util.EnumSet;
import java.util.Set;

/** What can happen in a reunification (vocabulary "reunification event"). */
public enum EventKind {
    FAMILY_INFORMED,
    REMOTE_CONTACT,
    VISIT,
    PHYSICAL_REUNION,
    REMAINS_RETURNED,
    EFFECTS_RETURNED,
    SYMBOLIC_VISIT,
    DOCUMENT_HANDED_OVER,
    FOLLOW_UP,
    DECLINED,
    FAILED;

    /** The events that make sense for a person found alive, or for a death. */
    public static Set<EventKind> of(Kind kind) {
        return kind == Kind.ALIVE
                ? EnumSet.of(
                        FAMILY_INFORMED,
                        REMOTE_CONTACT,
                        VISIT,
                        PHYSICAL_REUNION,
                        DOCUMENT_HANDED_OVER,
                        FOLLOW_UP,
                        DECLINED,
                        FAILED)
                : EnumSet.of(
                        FAMILY_INFORMED,
                        REMAINS_RETURNED,
                        EFFECTS_RETURNED,
                        SYMBOLIC_VISIT,
                        DOCUMENT_HANDED_OVER,
                        FOLLOW_UP,
                        DECLINED,
                        FAILED);
    }

    /** True where family and person meet or speak, which the person found must have agreed to. */
    boolean isContact() {
        return this == REMOTE_CONTACT || this == VISIT || this == PHYSICAL_REUNION;
    }

    /** True where people meet or something is handed over: how they are is asked from then on. */
    boolean isMeetingOrHandover() {
        return this == PHYSICAL_REUNION || this == REMAINS_RETURNED || this == EFFECTS_RETURNED;
    }

    /** True where somebody must say why. */
    boolean needsReason() {
        return this == DECLINED || this == FAILED;
    }

    /** True where the family must have been told before it can happen. */
    boolean needsInformedFamily() {
        return this != FAMILY_INFORMED && this != DECLINED && this != FAILED;
    }
}
