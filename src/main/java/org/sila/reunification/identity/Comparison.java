package org.sila.reunification.identity;

/** How the answer of the person found compares with the family's. */
public enum Comparison {
    AGREES,
    PARTLY,
    DIFFERS,
    NOT_ASKED
}
