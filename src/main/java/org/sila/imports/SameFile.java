package org.sila.imports;

import java.util.UUID;

/** The same bytes were brought in before. */
public final class SameFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID importId;

    SameFile(UUID importId) {
        super("brought in before as " + importId);
        this.importId = importId;
    }

    /** The import that has them. */
    UUID importId() {
        return importId;
    }
}
