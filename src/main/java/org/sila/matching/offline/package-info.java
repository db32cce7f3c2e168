/**
 * The engine without the web application: links two lists, or a list with itself, from the command line, without a
 * server, a database or Spring. Offers {@link org.sila.matching.offline.OfflineCommands}. Knows the engine, the form of models and the
 * reference lists of places; must not know anything that needs an application context.
 */
@org.springframework.modulith.NamedInterface("offline")
@org.jspecify.annotations.NullMarked
package org.sila.matching.offline;
