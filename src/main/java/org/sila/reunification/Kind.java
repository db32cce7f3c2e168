package org.sila.reunification;

/** Whether the record speaks of a death; if not, the person is presumed alive until they themselves were met. */
public enum Kind {
    ALIVE,
    DEATH
}
