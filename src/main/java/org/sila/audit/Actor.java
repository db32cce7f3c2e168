package org.sila.audit;

/**
 * Who acts, as the audit trail names them; the principal of every sign-in is one.
 */
public interface Actor {

    /** Id of a staff account, {@code family:} and the id of a report, or {@code system}. */
    String actorId();

    /** Name of the role acted in. */
    String actorRole();
}
