/**
 * What is known of one mention of one person, read once: names, birth interval, places, facility, identifiers. Offers
 * {@code Mention} (the input) and {@code Profile}. Knows {@code names} and the value objects of {@code org.sila.person}.
 */
@NullMarked
package org.sila.matching.engine.profile;

import org.jspecify.annotations.NullMarked;
