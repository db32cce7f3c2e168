/**
 * Case summaries on their way out: as CSV, as a workbook, on paper. Offers {@link org.sila.exports.writers.CaseSink} and
 * {@link org.sila.exports.writers.CaseSinks}, which opens one. Asks nobody and stores nothing: what it writes, it is
 * given. Knows the vocabularies of cases, matches and reunifications; must not know where cases come from.
 */
@org.jspecify.annotations.NullMarked
package org.sila.exports.writers;
