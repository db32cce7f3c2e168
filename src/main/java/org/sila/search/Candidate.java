package org.sila.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sila.cases.CaseStatus;

/**
 * Somebody who may be meant.
 *
 * @param id of the report or the record
 * @param terms what they are found by
 * @param parts what each term is of them, by number
 * @param caseId of the case that the report belongs to now; null for a record
 * @param status of that case; null for a record
 */
record Candidate(
        UUID id,
        Integer[] terms,
        Short[] parts,
        @Nullable UUID caseId,
        @Nullable CaseStatus status) {

    /** What the person looking for them opens: the case, or the record. */
    UUID opens() {
        return caseId == null ? id : caseId;
    }
}
