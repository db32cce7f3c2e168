/**
 * Invented data to try Sila out with, from {@code db/demo}, loaded once into an installation of its own database. Knows
 * the features it fills; no feature knows it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"person", "sources", "reports"})
@org.jspecify.annotations.NullMarked
package org.sila.demo;
