package org.sila.cases;

/** What became of the person, as far as it is established; {@code UNKNOWN} means presumed alive. */
public enum Fate {
    UNKNOWN,
    ALIVE_CONFIRMED,
    ALIVE_REPORTED,
    DEATH_REPORTED,
    DEATH_DOCUMENTED,
    DEATH_IDENTIFIED;

    public boolean isDeath() {
        return this == DEATH_REPORTED || this == DEATH_DOCUMENTED || this == DEATH_IDENTIFIED;
    }
}
