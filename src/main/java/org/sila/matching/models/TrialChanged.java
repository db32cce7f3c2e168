package org.sila.matching.models;

import java.util.UUID;

/** A trial in the shadow began or ended. */
public record TrialChanged(UUID changeId) {}
