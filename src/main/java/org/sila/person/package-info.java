/**
 * What a person's description is, wherever it comes from: names, sex, partial dates, identifiers, and when and where
 * something happened to them. Value objects only, shared by all features; knows no feature, no web, no database beyond
 * how its records are embedded in a table.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.sila.person;
