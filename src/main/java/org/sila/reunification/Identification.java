package org.sila.reunification;

/** How sure it is that the person found is the person sought. */
public enum Identification {
    NONE,
    PRELIMINARY,
    CONFIRMED
}
