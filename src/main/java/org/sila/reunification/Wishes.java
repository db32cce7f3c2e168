package org.sila.reunification;

/** What the person found wants their family to know (vocabulary "wishes of the found person"). */
public enum Wishes {
    FULL_CONTACT,
    MESSAGE_ONLY,
    SAY_ALIVE_NO_CONTACT,
    NO_DISCLOSURE,
    CANNOT_DECIDE_NOW;

    /** True where the family may be told that the person is alive. */
    public boolean allowTelling() {
        return this == FULL_CONTACT || this == MESSAGE_ONLY || this == SAY_ALIVE_NO_CONTACT;
    }

    /** True where the family and the person may be put in touch. */
    public boolean allowContact() {
        return this == FULL_CONTACT;
    }
}
