/**
 * Records of several lists that are held to be one human being: what the engine finds likely, and what people decide, with
 * reasons, each undone by one more decision and nothing merged. Offers a section to the page of a record. Knows sources
 * and matching; nobody knows it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"accounts", "audit", "ids", "secrets", "web", "person", "sources", "matching"})
@org.jspecify.annotations.NullMarked
package org.sila.individuals;
