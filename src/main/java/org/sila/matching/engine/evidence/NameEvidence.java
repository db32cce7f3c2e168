package org.sila.matching.engine.evidence;

/**
 * Two names that were laid side by side.
 *
 * @param role code of what the names are: {@code given}, {@code father}, {@code grandfather}, {@code family}, {@code
 *     mother}, {@code mother-family}; shown as {@code matching.name.<role>}
 * @param reportName the report's name as written; empty where it has none
 * @param recordName the record's name as written; empty where it has none
 * @param level code of how they agree, shown as {@code matching.level.given.<level>}
 * @param letters which letters of the one stand for which of the other, as {@code ش=sh ر=r}; empty where they were not
 *     compared by sound
 */
public record NameEvidence(String role, String reportName, String recordName, String level, String letters) {}
