package org.sila.sources;

import java.util.UUID;

/** A list that was coming in is in, or has stopped on the way. */
public record ListArrived(UUID sourceId) {}
