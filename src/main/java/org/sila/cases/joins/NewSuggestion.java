package org.sila.cases.joins;

import java.util.List;
import java.util.UUID;

/**
 * Another case that may be about the same person.
 *
 * @param otherCase the other case
 * @param probability 0 to 1, that both are about one person
 * @param relative 0 to 1, that the two are relatives rather than one person
 * @param reasons what says the most, the weightiest first
 * @param decidingFields hashes of what was compared, the best pair of reports first; never empty
 */
public record NewSuggestion(
        UUID otherCase, double probability, double relative, List<Reason> reasons, List<byte[]> decidingFields) {

    /**
     * A field and how it agrees.
     *
     * @param what message key of the field
     * @param how message key of how it agrees
     * @param weight in bits, for (+) or against (-)
     */
    public record Reason(String what, String how, double weight) {}
}
