package org.sila.cases;

/** Why a case comes before others. Each ground counts the same: two make a case come before one. */
public enum PriorityGround {
    /** Under 18 now, as young as what is known of the birth allows. */
    MINOR,
    /** Under 18 when they went missing, and no longer. */
    MINOR_WHEN_MISSING,
    /** 60 or older now (the age from which the United Nations speak of older persons). */
    ELDERLY,
    MEDICAL,
    PREGNANT,
    /** Anything else, in a colleague's words. */
    OTHER;

    /** Whether it follows from what the reports tell of the person's age; a person sets the others. */
    public boolean isByAge() {
        return this == MINOR || this == MINOR_WHEN_MISSING || this == ELDERLY;
    }
}
