package org.sila.accounts;

/** What somebody signed in as. No role includes another: each route names all it is open to. */
public enum Role {
    /** An enquirer who entered a reference and its access code: sees that report only. */
    FAMILY,
    CASEWORKER,
    SUPERVISOR,
    ADMINISTRATOR;

    /** The name as Spring Security wants it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
