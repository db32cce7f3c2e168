package org.sila.facilities;

/** What part of a facility something is. */
public enum Part {
    BUILDING,
    WING,
    FLOOR,
    CELL,
    OTHER
}
