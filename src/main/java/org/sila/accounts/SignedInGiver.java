package org.sila.accounts;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.sila.audit.Actor;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The principal of somebody who gave a lead and entered its reference and code. */
record SignedInGiver(UUID leadId) implements AuthenticatedPrincipal, Actor, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return actorId();
    }

    @Override
    public String actorId() {
        return "giver:" + leadId;
    }

    @Override
    public String actorRole() {
        return Role.GIVER.name();
    }
}
