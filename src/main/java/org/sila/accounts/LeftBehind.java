package org.sila.accounts;

import java.util.Optional;
import java.util.UUID;

/** What somebody who leaves, or gets other work, would leave undone. A module that knows offers a bean of this type. */
public interface LeftBehind {

    /** The page where it is given to others; empty where nothing is left. */
    Optional<String> pageFor(UUID staffId);
}
