package org.sila.operations;

/** What was found. */
public enum FindingKind {
    /** A door, a passage, a room. */
    PASSAGE,
    /** A register, papers. */
    PAPERS,
    BELONGINGS,
    /** What may be human remains: for those whose work it is, not to be touched. */
    REMAINS_SUSPECTED,
    PERSONS_FOUND,
    NOTHING;

    /** Whether no family may infer it from anything that is said. */
    boolean isOfPeople() {
        return this == REMAINS_SUSPECTED || this == PERSONS_FOUND;
    }
}
