/**
 * Keeping secrets: sealing text and bytes before they are stored, blind indexes for looking sealed values up, slow hashes
 * for codes; and signing what goes out on paper. Keys live in a folder outside the database. Knows no feature.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"commands", "database"})
@org.jspecify.annotations.NullMarked
package org.sila.secrets;
