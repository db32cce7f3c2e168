package org.sila.sources.provenance;

import java.time.Instant;
import java.util.UUID;

/** That somebody took the original file of a source, and why. */
record CopyTaken(String reason, UUID by, Instant at) {}
