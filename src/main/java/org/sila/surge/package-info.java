/**
 * Keeps floods of made-up submissions apart from what people send, without turning anybody away and without asking a third
 * party. Offers {@link org.sila.surge.Surge}: whoever takes something in asks it, and decides what happens with what it
 * would rather have read by a person first.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"secrets", "web"})
@org.jspecify.annotations.NullMarked
package org.sila.surge;
