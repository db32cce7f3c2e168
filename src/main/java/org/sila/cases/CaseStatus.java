package org.sila.cases;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sila.reports.FamilyState;

/** Where the work on a case stands (vocabulary "case status"), and which states may follow. */
public enum CaseStatus {
    RECEIVED,
    SCREENING,
    NEEDS_INFO,
    OPEN,
    VERIFYING,
    RESOLVED,
    SUSPENDED,
    WITHDRAWN,
    JOINED,
    CLOSED;

    /** The states that staff or the system may set next. */
    public Set<CaseStatus> next() {
        return switch (this) {
            case RECEIVED, SCREENING, NEEDS_INFO, OPEN ->
                without(EnumSet.of(SCREENING, NEEDS_INFO, OPEN, VERIFYING, SUSPENDED, WITHDRAWN, JOINED, CLOSED));
            case VERIFYING -> EnumSet.of(OPEN, NEEDS_INFO, RESOLVED, SUSPENDED, WITHDRAWN);
            case RESOLVED -> EnumSet.of(VERIFYING, OPEN, CLOSED, WITHDRAWN);
            case SUSPENDED -> EnumSet.of(OPEN, NEEDS_INFO, WITHDRAWN, CLOSED);
            case CLOSED -> EnumSet.of(OPEN, WITHDRAWN);
            case JOINED -> EnumSet.of(OPEN);
            case WITHDRAWN -> EnumSet.noneOf(CaseStatus.class);
        };
    }

    /**
     * The states that a person may choose by hand; the others follow from what happens (a match, a join, a withdrawal). A
     * joined case is opened again only by separating it.
     */
    public Set<CaseStatus> chosenByHand() {
        if (this == JOINED) {
            return EnumSet.noneOf(CaseStatus.class);
        }
        Set<CaseStatus> byHand = next();
        byHand.removeAll(EnumSet.of(VERIFYING, RESOLVED, WITHDRAWN, JOINED));
        return byHand;
    }

    /**
     * What the family sees when the case gets here. Empty where nothing may change for them yet: a match under
     * verification and an established fate are told by people first.
     */
    public Optional<FamilyState> shownAs() {
        return switch (this) {
            case RECEIVED, SCREENING -> Optional.of(FamilyState.RECEIVED);
            case NEEDS_INFO -> Optional.of(FamilyState.NEEDS_INFORMATION);
            case OPEN, SUSPENDED -> Optional.of(FamilyState.SEARCHING);
            case WITHDRAWN -> Optional.of(FamilyState.CLOSED);
            case VERIFYING, RESOLVED, JOINED, CLOSED -> Optional.empty();
        };
    }

    /** True where the engine looks for this person. */
    public boolean isSearched() {
        return switch (this) {
            case RECEIVED, SCREENING, NEEDS_INFO, OPEN, VERIFYING -> true;
            case RESOLVED, SUSPENDED, WITHDRAWN, JOINED, CLOSED -> false;
        };
    }

    private Set<CaseStatus> without(Set<CaseStatus> states) {
        states.remove(this);
        return states;
    }
}
