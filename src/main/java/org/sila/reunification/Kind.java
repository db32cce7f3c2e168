package org.sila.reunification;

/** Whether the record speaks of a death. {@code ALIVE} says only that it does not: the person is still to be met. */
public enum Kind {
    ALIVE,
    DEATH
}
