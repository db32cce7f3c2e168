/**
 * The matching engine: is this report about the person of that record, how sure, and why. Plain Java.
 *
 * <p>Lives here: {@link org.sila.matching.engine.MatchingEngine} (one against many) and
 * {@link org.sila.matching.engine.BulkLinker} (list against list, in memory). Sub-packages: {@code names} reads names,
 * {@code profile} reads a whole mention once, {@code keys} finds candidates, {@code comparison} sets levels, {@code
 * scoring} weighs them, {@code evidence} tells why. Knows the value objects of {@code org.sila.person} and nothing else:
 * no Spring, no database, no web.
 */
@NullMarked
package org.sila.matching.engine;

import org.jspecify.annotations.NullMarked;
