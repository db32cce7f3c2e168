package org.sila.leads;

/** How whoever gives a lead comes to know. */
public enum HowKnown {
    SAW_IT,
    WAS_HELD_THERE,
    WORKED_THERE,
    HAS_A_DOCUMENT,
    HEARD_OF_IT,
    NOT_SAID
}
