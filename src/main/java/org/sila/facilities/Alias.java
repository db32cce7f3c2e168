package org.sila.facilities;

/** Another name of a facility, in any script. */
record Alias(Kind kind, String name) {

    /** What kind of name. */
    enum Kind {
        NAME,
        /** Of a branch: "215". */
        NUMBER,
        /** Where it stands, by which people call it. */
        STREET
    }
}
