package org.sila.cases.joins;

import java.util.List;
import java.util.UUID;
import org.sila.cases.CaseStatus;
import org.sila.person.PersonName;

/**
 * Two cases that may be about one person, as staff see it.
 *
 * @param one the older case
 * @param two the newer case
 * @param relative 0 to 1, that the two are relatives rather than one person
 */
public record JoinSuggestion(
        UUID id, Side one, Side two, double probability, double relative, List<NewSuggestion.Reason> reasons) {

    private static final double RELATIVE_POSSIBLE = 0.3;
    private static final double CERTAINLY_NOT_MORE = 0.99;

    /**
     * One of the two cases.
     *
     * @param name in its first report; empty where all are withdrawn
     */
    public record Side(UUID caseId, long number, CaseStatus status, PersonName name) {

        boolean mayJoin() {
            return status.next().contains(CaseStatus.JOINED);
        }
    }

    /** Whole percents that never claim certainty. */
    public long percent() {
        return Math.max(1, Math.round(100 * Math.min(CERTAINLY_NOT_MORE, probability)));
    }

    public boolean isRelativePossible() {
        return relative > RELATIVE_POSSIBLE;
    }

    /** The case that is not this one. */
    public Side other(UUID caseId) {
        return one.caseId().equals(caseId) ? two : one;
    }

    /** The case whose reports move: the newer one, unless only the older can. */
    public Side joining() {
        return two.mayJoin() || !one.mayJoin() ? two : one;
    }

    /** The case that takes them. */
    public Side into() {
        return other(joining().caseId());
    }

    public boolean mayJoin() {
        return joining().mayJoin();
    }
}
