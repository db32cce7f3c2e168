package org.sila.leads;

import java.util.Arrays;
import java.util.List;

/** How far the sorting of a lead has come. */
public enum LeadState {
    /** Nobody has decided anything. */
    NEW,
    /** Somebody spoke with, or wrote to, whoever gave it. */
    CALLED_BACK,
    DOUBTFUL,
    USABLE,
    /** It is linked to what it is about. */
    LINKED,
    /** An attempt to defraud, or to lead astray. */
    FRAUD;

    /** What it can be set to: anything else, since every decision can be taken back, but never new again. */
    public List<LeadState> next() {
        return Arrays.stream(values())
                .filter(state -> state != NEW && state != this)
                .toList();
    }
}
