/**
 * The audit trail: who did or saw what, when. Append-only for everybody, each entry chained to the one before by its
 * hash. Offers {@link org.sila.audit.AuditTrail}. Knows no feature.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.sila.audit;
