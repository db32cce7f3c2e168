package org.sila.cases;

import java.util.List;
import java.util.UUID;

/**
 * What a module above knows of the person sought, as a bean. It is read whenever a case is shown and never stored twice,
 * and is for staff only: no family ever sees any of it.
 */
public interface KnownFacts {

    /** In no order; none where it has nothing. */
    List<KnownFact> of(UUID caseId);
}
