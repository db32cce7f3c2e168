package org.sila.person;

/** What a report or a record says happened to the person on its date (vocabulary "detention event"). */
public enum DetentionEvent {
    MISSING,
    ARRESTED,
    ENTERED,
    SEEN,
    TRANSFERRED,
    COURT,
    HOSPITALISED,
    RELEASED,
    FREED_AT_OPENING,
    ESCAPED,
    DEATH_RECORDED,
    EXECUTION_ORDERED,
    UNKNOWN;

    /** True where the record speaks of a death, so that everything shown from it needs the rules for deaths. */
    public boolean speaksOfDeath() {
        return this == DEATH_RECORDED || this == EXECUTION_ORDERED;
    }

    /** True where the person left detention alive on the date. */
    public boolean isRelease() {
        return this == RELEASED || this == FREED_AT_OPENING || this == ESCAPED;
    }
}
