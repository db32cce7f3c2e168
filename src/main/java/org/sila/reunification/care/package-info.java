/**
 * How people are after they met or were told, what they need, and to whom they were sent: vocabularies, and
 * {@link org.sila.reunification.care.Referrals}. Knows neither rules nor pages.
 */
@org.jspecify.annotations.NullMarked
package org.sila.reunification.care;
