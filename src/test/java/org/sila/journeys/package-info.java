/**
 * The main things people come to do, done in a browser, in both languages, on a telephone's screen and a desk's. Each
 * journey reads like a story; {@link org.sila.journeys.Visitor} is who walks, {@link org.sila.journeys.Journey} where.
 * Pages are found by the words on them, taken from the message bundles, so that a journey fails where a person would.
 */
@org.jspecify.annotations.NullMarked
package org.sila.journeys;
