package org.sila.individuals;

import java.util.List;

/** How two records stand to each other now. */
enum Standing {
    UNDECIDED(List.of(Decision.ONE_HUMAN_BEING, Decision.NOT_THE_SAME)),
    ONE_HUMAN_BEING(List.of(Decision.TAKE_OUT)),
    NOT_THE_SAME(List.of(Decision.PERHAPS_THE_SAME)),

    /** Both are held to be about an individual, but not the same one. */
    TWO_INDIVIDUALS(List.of(Decision.NOT_THE_SAME));

    private final List<Decision> decisions;

    Standing(List<Decision> decisions) {
        this.decisions = decisions;
    }

    /** What can be decided. */
    public List<Decision> decisions() {
        return decisions;
    }

    /** Whether one of them needs a reason. */
    public boolean asksWhy() {
        return decisions.stream().anyMatch(Decision::needsReason);
    }

    /** Tone of the tag that shows it. */
    public String tone() {
        return switch (this) {
            case ONE_HUMAN_BEING -> "go";
            case NOT_THE_SAME, TWO_INDIVIDUALS -> "warn";
            case UNDECIDED -> "";
        };
    }
}
