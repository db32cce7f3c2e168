package org.sila.person;

/** What a dated mention of a place of detention says of the person's stay there. */
public enum Presence {
    /** Nothing: it speaks of no stay. */
    NONE,
    /** From then on, nobody knows how long. */
    FROM,
    /** On that date; before and after are not known. */
    AT,
    /** Until then, nobody knows since when. */
    UNTIL
}
