package org.sila.reunification;

/** Why somebody opens the family's answer. */
enum OpeningReason {
    COMPARE,
    LOOK_AGAIN,
    COMPLAINT
}
