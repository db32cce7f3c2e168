package org.sila.gazetteer;

/** What is known of places has changed: names may lead elsewhere now. */
public record PlacesChanged() {}
