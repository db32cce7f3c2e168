/**
 * What is written down before people meet or something is handed over: {@link org.sila.reunification.sheets.Plan} and
 * {@link org.sila.reunification.sheets.Handover}, sealed, each saving a new edition. Knows neither rules nor pages.
 */
@org.jspecify.annotations.NullMarked
package org.sila.reunification.sheets;
