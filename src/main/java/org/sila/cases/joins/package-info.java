/**
 * Cases that may be about one person: what the engine suggests, and what people decide about it. Offers
 * {@link org.sila.cases.joins.JoinSuggestions} to the module that compares reports. A suggestion holds no word of any
 * report, and no relative ever learns of another's.
 */
@org.springframework.modulith.NamedInterface("joins")
@org.jspecify.annotations.NullMarked
package org.sila.cases.joins;
