package org.sila.sources;

import java.util.UUID;

/** A source was recalled: none of its records is to be offered any more. */
public record SourceRecalled(UUID sourceId, UUID recallId) {}
