package org.sila.audit;

/**
 * What somebody did, by its stable name. Each module has its own constants.
 *
 * @param name lower case with dashes, such as {@code match-confirmed}; shown as message {@code audit.action.<name>}
 */
public record AuditAction(String name) {}
