package org.sila.matching.models;

/** Where a model stands (vocabulary "model state"). */
public enum ModelState {
    /** Tried beside the one in use; at most one. Nobody works from what it says. */
    SHADOW,
    /** Proposals come from it; at most one. Where none is, they come from the shipped model. */
    IN_USE,
    /** Neither; can be tried or used again. */
    RETIRED;

    /** Tone of the tag that shows it. */
    public String tone() {
        return switch (this) {
            case SHADOW -> "wait";
            case IN_USE -> "go";
            case RETIRED -> "plain";
        };
    }
}
