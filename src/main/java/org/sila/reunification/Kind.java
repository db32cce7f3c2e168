package org.sila.reunification;

/** Whether the person was found alive, or the record speaks of their death. */
public enum Kind {
    ALIVE,
    DEATH
}
