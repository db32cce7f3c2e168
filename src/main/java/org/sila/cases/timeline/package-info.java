/**
 * What happened to a person sought, in the order of time, and its drawing: stays as bars, events as points, uncertain dates
 * as the ranges that they are. Plain Java over {@link org.sila.cases.KnownFact}; knows no storage and no web. Modules above draw with it what they hold of a
 * person.
 */
@org.springframework.modulith.NamedInterface("timeline")
@org.jspecify.annotations.NullMarked
package org.sila.cases.timeline;
