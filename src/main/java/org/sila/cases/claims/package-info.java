/**
 * What people say of a person's fate and whereabouts, entered by caseworkers: dated, sourced, withdrawn with a reason and
 * never deleted. It establishes nothing, and no family sees any of it. For the case page only; other modules add what
 * they know through {@link org.sila.cases.KnownFacts}.
 */
@org.jspecify.annotations.NullMarked
package org.sila.cases.claims;
