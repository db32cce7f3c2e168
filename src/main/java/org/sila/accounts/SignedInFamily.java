package org.sila.accounts;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.sila.audit.Actor;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The principal of an enquirer who entered reference and code. */
record SignedInFamily(UUID reportId) implements AuthenticatedPrincipal, Actor, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return actorId();
    }

    @Override
    public String actorId() {
        return "family:" + reportId;
    }

    @Override
    public String actorRole() {
        return Role.FAMILY.name();
    }
}
