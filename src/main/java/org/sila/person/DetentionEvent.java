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

    /** What it says of the person's stay in the place of detention that it names. */
    public Presence presence() {
        return switch (this) {
            case MISSING -> Presence.NONE;
            case ARRESTED, ENTERED, HOSPITALISED -> Presence.FROM;
            case SEEN, TRANSFERRED, COURT, EXECUTION_ORDERED, UNKNOWN -> Presence.AT;
            case RELEASED, FREED_AT_OPENING, ESCAPED, DEATH_RECORDED -> Presence.UNTIL;
        };
    }
}
