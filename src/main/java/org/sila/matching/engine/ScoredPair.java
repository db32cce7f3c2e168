package org.sila.matching.engine;

import java.util.function.Supplier;
import org.sila.matching.engine.evidence.Evidence;

/**
 * A candidate with its result.
 *
 * @param candidateId id of the candidate's mention
 * @param probability calibrated probability that both are the same person, given the other candidates
 * @param totalWeight log2 odds of the pair by itself, before competition and calibration
 * @param why writes out the evidence, which is worth it for few of many
 */
public record ScoredPair(String candidateId, double probability, double totalWeight, Supplier<Evidence> why) {

    /** Why. */
    public Evidence evidence() {
        return why.get();
    }
}
