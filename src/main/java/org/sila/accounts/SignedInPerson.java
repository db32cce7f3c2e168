package org.sila.accounts;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.sila.audit.Actor;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The principal of somebody who said that they are free, and entered the reference and code of it. */
record SignedInPerson(UUID checkInId) implements AuthenticatedPrincipal, Actor, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return actorId();
    }

    @Override
    public String actorId() {
        return "person:" + checkInId;
    }

    @Override
    public String actorRole() {
        return Role.PERSON.name();
    }
}
