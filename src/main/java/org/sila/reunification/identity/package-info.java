/**
 * Questions that only the family can answer: {@link org.sila.reunification.identity.IdentityQuestions} keeps what the
 * family said, what the person found said, and how the two compare, sealed. Knows neither rules nor pages.
 */
@org.jspecify.annotations.NullMarked
package org.sila.reunification.identity;
