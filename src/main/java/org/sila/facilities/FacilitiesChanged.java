package org.sila.facilities;

/** What is known of facilities has changed: names may lead elsewhere now. */
public record FacilitiesChanged() {}
