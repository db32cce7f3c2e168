package org.sila.operations;

/** What a search came to, as to what the leads had said. */
public enum Outcome {
    CONFIRMED,
    NOT_CONFIRMED,
    INCONCLUSIVE,
    COULD_NOT_ENTER
}
