/**
 * The audit trail: who did or saw what, when. Append-only for everybody, each entry chained to the one before by its
 * hash. Offers {@link org.sila.audit.AuditTrail}, and
 * {@link org.sila.audit.ReadAudit} to whoever shows it. Knows no feature.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "commands")
@org.jspecify.annotations.NullMarked
package org.sila.audit;
