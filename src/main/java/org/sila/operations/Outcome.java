package org.sila.operations;

/** What a search came to, as to what the leads had said. */
enum Outcome {
    CONFIRMED,
    NOT_CONFIRMED,
    INCONCLUSIVE,
    COULD_NOT_ENTER
}
