/**
 * How a family knows that it deals with us, and we with it: the private phrase, the number of a call, the proof that a
 * report was registered and the public page that checks them; and another access code for who lost theirs. Its services
 * have no public face: pages of other modules show its fragments. Must not know matches or what became of anybody.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"accounts", "audit", "secrets", "web", "person", "reports", "cases"})
@org.jspecify.annotations.NullMarked
package org.sila.trust;
