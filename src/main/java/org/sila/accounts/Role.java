package org.sila.accounts;

/** What somebody signed in as. No role includes another: each route names all it is open to. */
public enum Role {
    /** An enquirer who entered a reference and its access code: sees that report only. */
    FAMILY,
    /** Somebody who gave a lead and entered its reference and access code: sees what was said about that lead only. */
    GIVER,
    /** Somebody who said that they are free and entered the code of it: sees what they and staff wrote to each other only. */
    PERSON,
    CASEWORKER,
    SUPERVISOR,
    ADMINISTRATOR;

    /** Whether it is a role of people who work here. */
    public boolean isStaff() {
        return this != FAMILY && this != GIVER && this != PERSON;
    }

    /** The name as Spring Security wants it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
