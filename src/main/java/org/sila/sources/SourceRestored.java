package org.sila.sources;

import java.util.UUID;

/** A recall was taken back: the source's records count again. */
public record SourceRestored(UUID sourceId, UUID recallId) {}
