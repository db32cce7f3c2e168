/**
 * Records of several lists that are held to be one human being: what the engine finds likely, and what people decide, with
 * reasons, each undone by one more decision and nothing merged. An individual's page lays what they say side by side. Adds
 * to the pages of records, matches and cases through what these offer for it; nobody knows it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "accounts",
            "audit",
            "ids",
            "secrets",
            "web",
            "person",
            "places",
            "sources",
            "cases",
            "cases :: timeline",
            "matching"
        })
@org.jspecify.annotations.NullMarked
package org.sila.individuals;
