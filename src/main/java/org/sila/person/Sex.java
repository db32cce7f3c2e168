package org.sila.person;

/** A person's sex as a list or a family stated it. */
public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN
}
