/**
 * Originals that people hand us, kept as they are: sealed, in the database, found by id. Offers
 * {@link org.sila.files.FileVault}. Knows nothing of what files are about, and never interprets them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"ids", "person", "secrets"})
@org.jspecify.annotations.NullMarked
package org.sila.files;
