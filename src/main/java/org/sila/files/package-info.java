/**
 * Originals that people hand us, kept as they are: sealed, in the database, found by id. Offers
 * {@link org.sila.files.FileVault}, and a {@link org.sila.files.Picture} of them that is safe to look at. Knows nothing of what
 * files are about.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"ids", "person", "secrets"})
@org.jspecify.annotations.NullMarked
package org.sila.files;
