package org.sila.matching.engine.evidence;

/**
 * What one field says for or against a pair.
 *
 * @param field code of the {@link Field}
 * @param reportValue the report's value as written; empty where missing
 * @param recordValue the record's value as written; empty where missing
 * @param level code of the level at which they agree, shown as {@code matching.level.<field>.<level>}
 * @param weight log2 of how much likelier this is for the same person than for two people; 0 where missing
 * @param frequency share of people who carry the name that agreed (0 to 1), or 0 where that plays no part
 */
public record FieldEvidence(
        String field, String reportValue, String recordValue, String level, double weight, double frequency) {}
