package org.sila.matching.engine.evidence;

import java.util.List;

/**
 * Why a pair got its probability: a waterfall from the prior to the result, and what to ask for next. Plain data; two
 * runs of the same engine and model version give the same evidence.
 *
 * @param version engine and model version
 * @param prior log2 odds before anything is compared
 * @param fields every field, in the order of {@link Field}, missing ones included
 * @param names the names that were laid side by side, with the rule that made each agree
 * @param kinship bits taken off because relatives would look like this too; never positive
 * @param total prior, all weights and kinship together
 * @param toAsk codes of the fields that are missing and would settle the most, the best first
 * @param relativeProbability probability that the two are relatives rather than one person
 */
public record Evidence(
        String version,
        double prior,
        List<FieldEvidence> fields,
        List<NameEvidence> names,
        double kinship,
        double total,
        List<String> toAsk,
        double relativeProbability) {}
