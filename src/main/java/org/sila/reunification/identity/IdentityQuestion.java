package org.sila.reunification.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question and what became of it; the family's answer is not among it, see {@link IdentityQuestions#answer}. The ids
 * of people are staff accounts.
 *
 * @param toldBy who of the family gave the answer; may be empty
 * @param given what the person found answered; empty where they were not asked yet
 * @param openedBy who first opened the family's answer
 */
public record IdentityQuestion(
        UUID id,
        String question,
        String toldBy,
        UUID writtenBy,
        Instant writtenAt,
        String given,
        @Nullable UUID askedBy,
        @Nullable Instant askedAt,
        @Nullable UUID openedBy,
        @Nullable Instant openedAt,
        @Nullable Comparison result,
        @Nullable UUID comparedBy) {

    /** Whether an answer of the person found can still be written down: only while the family's is closed. */
    public boolean mayBeAsked() {
        return askedBy == null && openedBy == null && result == null;
    }

    /** Whether the two answers can be compared: one was given, and the other opened. */
    public boolean mayBeCompared() {
        return askedBy != null && openedBy != null;
    }

    /** Whether who asked also knew the answer, which makes the result worth less. */
    public boolean isAskedByWhoKnew() {
        return askedBy != null && askedBy.equals(writtenBy);
    }
}
