/**
 * Originals that people hand us, kept as they are: sealed, in the database, found by id. Offers
 * {@link org.sila.files.FileVault}, a {@link org.sila.files.Picture} of them that is safe to look at, and
 * {@link org.sila.files.FileIntake}, which makes both of what somebody sends. Knows nothing of what
 * files are about.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"ids", "person", "secrets"})
@org.jspecify.annotations.NullMarked
package org.sila.files;
