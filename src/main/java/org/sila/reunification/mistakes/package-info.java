/**
 * What was held to be so and is not: {@link org.sila.reunification.mistakes.KindChanges} where somebody thought alive has
 * died or the other way round, {@link org.sila.reunification.mistakes.Mistakes} where it is another person. Sealed, and
 * kept for good. Knows neither rules nor pages.
 */
@org.jspecify.annotations.NullMarked
package org.sila.reunification.mistakes;
