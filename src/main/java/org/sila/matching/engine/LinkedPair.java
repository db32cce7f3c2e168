package org.sila.matching.engine;

import java.util.function.Supplier;
import org.sila.matching.engine.evidence.Evidence;

/**
 * A report and a record that a bulk run put together.
 *
 * @param probability calibrated probability that both are the same person
 * @param totalWeight log2 odds of the pair by itself
 * @param evidence why; written out only when asked for
 */
public record LinkedPair(
        String reportId, String recordId, double probability, double totalWeight, Supplier<Evidence> evidence) {}
