package org.sila.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A module above that gives out references and access codes too, as a bean: whoever comes with a reference has one door,
 * and need not know of what it is.
 */
public interface OtherReceipts {

    /**
     * What goes by a reference.
     *
     * @param codeHash slow hash of its access code
     */
    record Kept(UUID id, String codeHash) {}

    /** Those of the references that are given out. */
    Set<String> taken(Collection<String> references);

    /** What goes by that reference; empty where nothing does that its owner may open. */
    Optional<Kept> find(Reference reference);

    /**
     * Lets its owner in, whose code was right.
     *
     * @return path of the page to go to
     */
    String admit(UUID id, HttpServletRequest request, HttpServletResponse response);
}
