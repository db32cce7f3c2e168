package org.sila.matching.engine;

import org.sila.matching.engine.evidence.Evidence;

/**
 * A candidate with its result.
 *
 * @param candidateId id of the candidate's mention
 * @param probability calibrated probability that both are the same person, given the other candidates
 * @param totalWeight log2 odds of the pair by itself, before competition and calibration
 * @param evidence why
 */
public record ScoredPair(String candidateId, double probability, double totalWeight, Evidence evidence) {}
