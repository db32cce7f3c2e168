/**
 * What reports and records are found by: their names and a few facts as numbered terms, filled after every change and made
 * anew when the engine reads names otherwise. Offers {@link org.sila.search.index.Terms}, {@link
 * org.sila.search.index.Part} and {@link org.sila.search.index.Numbers}. Knows nothing of searches and who makes them.
 */
@org.jspecify.annotations.NullMarked
package org.sila.search.index;
